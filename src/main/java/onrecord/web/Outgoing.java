package onrecord.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import onrecord.log.RequestId;

/**
 * Sends what is answered: with the header fields of every answer, no oftener than needed, small.
 */
final class Outgoing {
  /** What a page of ours may do in a browser: show itself, its style, script and images. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", CONTENT,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final int LEAST_PROBLEM = 400;

  /** The header fields of an answer; of a problem also the id under which it was logged. */
  static Map<String, String> headers(Response response) {
    Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
    headers.putAll(response.headers());
    if (response.status() >= LEAST_PROBLEM) {
      RequestId.current().ifPresent(id -> headers.put("X-Request-Id", id));
    }
    return headers;
  }

  void send(Context ctx, Response response) {
    ctx.status(response.status()).contentType(response.type());
    headers(response).forEach(ctx::header);
    switch (response) {
      case Response.Whole whole -> send(ctx, whole);
      case Response.Stream stream -> send(ctx, stream);
    }
  }

  private static void send(Context ctx, Response.Whole whole) {
    byte[] text = whole.text().getBytes(StandardCharsets.UTF_8);
    boolean squeezed = Gzip.isWorthwhile(text);
    if (squeezed) {
      ctx.header("Vary", "Accept-Encoding");
    }
    if (whole.status() == 200 && isKnown(ctx, Tag.of(text))) {
      ctx.status(304);
    } else if (squeezed && Gzip.isAccepted(ctx.header("Accept-Encoding"))) {
      ctx.header("Content-Encoding", "gzip").result(Gzip.of(text));
    } else {
      ctx.result(text);
    }
  }

  private static boolean isKnown(Context ctx, String tag) {
    ctx.header("ETag", tag);
    String known = ctx.header("If-None-Match");
    return known != null && Tag.isAmong(tag, known);
  }

  /** A reader who went away is nothing to tell of. */
  private static void send(Context ctx, Response.Stream stream) {
    try {
      ServletOutputStream out = ctx.res().getOutputStream();
      ctx.res().flushBuffer();
      if (!ctx.method().equals(HandlerType.HEAD)) {
        stream.source().write(text -> write(out, text));
      }
    } catch (IOException e) {
      // The connection is closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stream.source().ended();
    }
  }

  private static void write(ServletOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
