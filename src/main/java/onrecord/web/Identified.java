package onrecord.web;

import onrecord.log.RequestId;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Has each call carried out under an id of its own, from what is asked to what was sent. */
final class Identified extends Handler.Wrapper {
  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return RequestId.in(() -> super.handle(request, response, callback));
  }
}
