package onrecord.live;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/**
 * Serves played blogs on 127.0.0.1 as servers do: with ETags, and now and then not at all, half, or
 * as something else.
 */
public final class BlogServer extends Dispatcher {
  private final List<PlayedBlog> blogs;
  private final Random random;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger unchanged = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean sound;

  public BlogServer(List<PlayedBlog> blogs, Random random) {
    this.blogs = blogs;
    this.random = random;
  }

  public static String address(MockWebServer server, int blog) {
    return "http://127.0.0.1:" + server.getPort() + "/live/blog-" + blog;
  }

  /** From now on every answer is whole. */
  public void recover() {
    sound = true;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    requests.incrementAndGet();
    String path = request.getUrl().encodedPath();
    PlayedBlog blog = blogs.get(Integer.parseInt(path.substring(path.lastIndexOf('-') + 1)));
    synchronized (blog) {
      int dice = dice();
      if (dice < 7 && !sound) {
        failures.incrementAndGet();
        return failure(dice, blog);
      }
      if (blog.etag().equals(request.getHeaders().get("If-None-Match"))) {
        unchanged.incrementAndGet();
        return new MockResponse.Builder().code(304).addHeader("ETag", blog.etag()).build();
      }
      return page(blog.serve()).addHeader("ETag", blog.etag()).build();
    }
  }

  private synchronized int dice() {
    return random.nextInt(100);
  }

  private static MockResponse failure(int dice, PlayedBlog blog) {
    return switch (dice) {
      case 0 -> new MockResponse.Builder().code(429).addHeader("Retry-After", "1").build();
      case 1, 2 -> new MockResponse.Builder().code(500).build();
      case 3, 4 -> page(blog.maimed()).onResponseBody(new SocketEffect.CloseSocket()).build();
      case 5 ->
          page("<html><body><h1>All new</h1><p>We have a new look.</p></body></html>").build();
      default ->
          blog.canBeMaimed()
              ? page(blog.maimed()).build()
              : new MockResponse.Builder().code(503).build();
    };
  }

  private static MockResponse.Builder page(String body) {
    return new MockResponse.Builder().code(200).body(body);
  }

  @Override
  public String toString() {
    return requests + " requests, " + unchanged + " not modified, " + failures + " failures";
  }
}
