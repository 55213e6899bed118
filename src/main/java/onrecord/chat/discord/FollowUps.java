package onrecord.chat.discord;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Sends a message that follows a first response once, whatever becomes of it: Discord takes no
 * nonce there, so it would show a second one as well. JDA would try it again where a server failed
 * at it or a connection broke, and OkHttp where a connection turned out to be closed.
 */
final class FollowUps implements Interceptor {
  private static final int SERVER_ERROR = 500;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    return isFollowUp(request) ? once(chain, request) : chain.proceed(request);
  }

  /** A path that ends with the token: {@code .../webhooks/APPLICATION/TOKEN}. */
  private static boolean isFollowUp(Request request) {
    var path = request.url().pathSegments();
    return request.method().equals("POST")
        && path.size() > 2
        && path.get(path.size() - 3).equals("webhooks");
  }

  private static Response once(Chain chain, Request request) throws IOException {
    RequestBody body = request.body();
    Request single = body == null ? request : request.newBuilder().post(new Single(body)).build();
    try {
      Response response = chain.proceed(single);
      if (response.code() < SERVER_ERROR) {
        return response;
      }
      response.close();
      throw new IOException("a server failed at it: " + response.code());
    } catch (IOException unknown) {
      // Of no class that JDA takes for a reason to try again.
      throw new IOException("a message may be lost, and is not sent again: " + unknown, unknown);
    }
  }

  /** A body that is sent once. */
  private static final class Single extends RequestBody {
    private final RequestBody body;

    Single(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }
  }
}
