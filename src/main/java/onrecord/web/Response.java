package onrecord.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What is answered. */
public sealed interface Response {
  /** Of a text that may be another at any moment: a browser asks whether it still stands. */
  Map<String, String> CURRENT = Map.of("Cache-Control", "no-cache");

  /** The status: 200 where all is well. */
  int status();

  /** The media type, with its charset. */
  String type();

  /** Header fields beside those that every answer has. */
  Map<String, String> headers();

  /** A text that is there. */
  record Whole(int status, String type, String text, Map<String, String> headers)
      implements Response {
    public Whole {
      headers = Map.copyOf(headers);
    }

    /** The same with another header field. */
    public Whole with(String name, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(name, value);
      return new Whole(status, type, text, more);
    }
  }

  /** A text that comes bit by bit. */
  record Stream(String type, Source source) implements Response {
    @Override
    public int status() {
      return 200;
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("Cache-Control", "no-store", "X-Accel-Buffering", "no");
    }
  }

  /** Where a text comes from bit by bit. */
  interface Source {
    /** Writes all of it, in the thread of the connection; returns at its end. */
    void write(Sink sink) throws IOException, InterruptedException;

    /** Is told that nothing is written any more, or never was. */
    void ended();
  }

  /** Where a text goes to. */
  @FunctionalInterface
  interface Sink {
    /** Sends it at once; waits while the reader is slow. */
    void write(String text) throws IOException;
  }

  /** A text that stands as it is. */
  static Whole of(int status, String type, String text) {
    return new Whole(status, type, text, CURRENT);
  }

  /** Plain text. */
  static Whole plain(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text + "\n");
  }

  /** JSON, as {@code application/json} or a type of its own. */
  static Whole json(int status, String text) {
    return of(status, "application/json", text);
  }
}
