package onrecord.chat.discord.fake;

import java.util.List;
import java.util.Optional;

/**
 * One kind of request.
 *
 * @param template the path with names in braces, as Discord's description has it
 * @param handler is given the request and the parts of the path that are named
 */
record Route(String method, String template, Handler handler) {
  /** Carries a request out. */
  @FunctionalInterface
  interface Handler {
    Reply answer(Request request, List<String> names);
  }

  Optional<Reply> answer(Request request) {
    return names(request).map(names -> handler.answer(request, names));
  }

  Optional<List<String>> names(Request request) {
    return method.equals(request.method()) ? request.matches(template) : Optional.empty();
  }
}
