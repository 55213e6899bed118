package onrecord.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses what would turn the connection into something else, as a WebSocket. */
final class PlainHttp extends Handler.Wrapper {
  private static final int BAD_REQUEST = 400;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!request.getHeaders().contains(HttpHeader.SEC_WEBSOCKET_KEY)) {
      return super.handle(request, response, callback);
    }
    Response.writeError(request, response, callback, BAD_REQUEST);
    return true;
  }
}
