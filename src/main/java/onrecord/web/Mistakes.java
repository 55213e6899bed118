package onrecord.web;

import onrecord.log.RequestId;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What is said to those whose requests are none, before anybody looks at what they ask for. */
final class Mistakes extends ErrorHandler {
  private final Answers answers;

  Mistakes(Answers answers) {
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    return RequestId.in(() -> answer(response, callback));
  }

  private boolean answer(Response response, Callback callback) {
    onrecord.web.Response.Whole problem = answers.problem(response.getStatus());
    HttpFields.Mutable fields = response.getHeaders();
    Outgoing.headers(problem).forEach((name, value) -> fields.put(new HttpField(name, value)));
    fields.put(HttpHeader.CONTENT_TYPE, problem.type());
    Content.Sink.write(response, true, problem.text(), callback);
    return true;
  }
}
