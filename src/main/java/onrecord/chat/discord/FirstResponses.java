package onrecord.chat.discord;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Tries a first response to an interaction again where a server failed at it or nobody knows what
 * became of it: Discord takes one and refuses the others, and in three seconds it is too late.
 */
final class FirstResponses implements Interceptor {
  private static final System.Logger LOG = System.getLogger(FirstResponses.class.getName());
  private static final int TRIES = 3;
  private static final int SERVER_ERROR = 500;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    boolean first = request.url().encodedPath().endsWith("/callback");
    return first ? tried(chain, request) : chain.proceed(request);
  }

  private static Response tried(Chain chain, Request request) throws IOException {
    for (int left = TRIES - 1; left > 0; left--) {
      try {
        Response response = chain.proceed(request);
        if (response.code() < SERVER_ERROR) {
          return response;
        }
        response.close();
      } catch (IOException lost) {
        LOG.log(System.Logger.Level.DEBUG, "a first response may be lost: {0}", lost.toString());
      }
    }
    return chain.proceed(request);
  }
}
