package onrecord.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A file that pages link to. Its name changes with its content, so that it may be kept for ever.
 */
public final class Asset {
  static final Asset STYLE = of("page", "css", "text/css; charset=utf-8");
  static final Asset SCRIPT = of("page", "js", "text/javascript; charset=utf-8");
  static final Asset ICON = of("page", "svg", "image/svg+xml");
  private static final int DIGEST_BYTES = 6;

  private final String name;
  private final String type;
  private final byte[] content;

  private Asset(String name, String type, byte[] content) {
    this.name = name;
    this.type = type;
    this.content = content;
  }

  /** All there are. */
  public static List<Asset> all() {
    return List.of(STYLE, SCRIPT, ICON);
  }

  /** With a digest of its content in it: "page-0a1b2c3d4e5f.css". */
  public String name() {
    return name;
  }

  /** The media type, with the charset. */
  public String type() {
    return type;
  }

  /** What it holds. */
  public byte[] content() {
    return content.clone();
  }

  private static Asset of(String stem, String extension, String type) {
    byte[] content = resource(stem + "." + extension);
    return new Asset(stem + "-" + digest(content) + "." + extension, type, content);
  }

  private static byte[] resource(String file) {
    try (InputStream resource = Asset.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(resource, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
