package onrecord.follow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A site on 127.0.0.1, page by page: what it answers next, or always. */
final class Site extends Dispatcher {
  private final Map<String, Supplier<MockResponse>> always = new HashMap<>();
  private final Map<String, Deque<MockResponse>> next = new HashMap<>();
  private final AtomicInteger requests = new AtomicInteger();

  synchronized void always(String path, String body) {
    always.put(path, () -> new MockResponse.Builder().code(200).body(body).build());
  }

  synchronized void next(String path, MockResponse response) {
    next.computeIfAbsent(path, any -> new ArrayDeque<>()).add(response);
  }

  static MockResponse status(int code) {
    return new MockResponse.Builder().code(code).build();
  }

  int requests() {
    return requests.get();
  }

  @Override
  public synchronized MockResponse dispatch(RecordedRequest request) {
    requests.incrementAndGet();
    String path = request.getUrl().encodedPath();
    Deque<MockResponse> queue = next.getOrDefault(path, new ArrayDeque<>());
    if (!queue.isEmpty()) {
      return queue.remove();
    }
    return always.getOrDefault(path, () -> status(404)).get();
  }

  /** A feed of so many items, the newest first, that may go on elsewhere. */
  static String feed(int newest, int oldest, String link) {
    StringBuilder feed =
        new StringBuilder(
            "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>"
                + "<title>Quay news</title>"
                + link);
    for (int i = newest; i >= oldest; i--) {
      feed.append(item(i, "Words of item " + i + "."));
    }
    return feed + "</channel></rss>";
  }

  static String item(int number, String words) {
    return "<item><guid>g%d</guid><title>Item %d</title><description>%s</description>"
            .formatted(number, number, words)
        + "<pubDate>Mon, 04 May 2026 12:%02d:00 GMT</pubDate></item>".formatted(number % 60);
  }
}
