package onrecord.chat.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Tells what surely never reached Telegram, or was not done there, from what may have been: what is
 * lost on its way there may be sent again, what is lost on its way back may not.
 */
final class Sending {
  private static final int SERVER_ERROR = 500;

  private Sending() {}

  /** No byte of the request was sent. */
  static final class NotSentException extends IOException {
    private static final long serialVersionUID = 1;

    final String why;

    NotSentException(IOException cause) {
      super(cause);
      this.why = "not sent: " + cause.getClass().getSimpleName();
    }
  }

  /** The server says that it failed (RFC 9110, 15.6). */
  static final class ServerException extends IOException {
    private static final long serialVersionUID = 1;

    final int status;

    ServerException(int status) {
      this.status = status;
    }
  }

  /** Whether a request got as far as a connection. */
  private static final class Progress {
    private volatile boolean connected;
  }

  /** A client that tells. */
  static OkHttpClient.Builder telling(OkHttpClient.Builder client) {
    return client.addInterceptor(Sending::tell).addNetworkInterceptor(Sending::note);
  }

  private static Response tell(Interceptor.Chain chain) throws IOException {
    Progress progress = new Progress();
    try {
      Response response =
          chain.proceed(chain.request().newBuilder().tag(Progress.class, progress).build());
      if (response.code() >= SERVER_ERROR) {
        response.close();
        throw new ServerException(response.code());
      }
      return response;
    } catch (ServerException e) {
      throw e;
    } catch (IOException e) {
      throw progress.connected ? e : new NotSentException(e);
    }
  }

  private static Response note(Interceptor.Chain chain) throws IOException {
    Progress progress = chain.request().tag(Progress.class);
    if (progress != null) {
      progress.connected = true;
    }
    return chain.proceed(chain.request());
  }
}
