package onrecord.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Turns the bytes of a page or feed into text. A byte order mark says how; else what the transport
 * declared; else what the text declares of itself (XML declaration, HTML meta); else it is UTF-8 if
 * its bytes are, and windows-1252 if not. A charset that nobody knows counts as not declared, and
 * so does UTF-8 where most of what is not ASCII is not UTF-8.
 *
 * <p>The order is that of RFC 7303, section 3, and of the WHATWG's encoding sniffing algorithm.
 */
public final class Decoding {
  private static final int START = 2_048;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final List<Mark> MARKS =
      List.of(
          new Mark("UTF-8", "\u00EF\u00BB\u00BF"),
          new Mark("UTF-32LE", "\u00FF\u00FE\0\0"),
          new Mark("UTF-32BE", "\0\0\u00FE\u00FF"),
          new Mark("UTF-16LE", "\u00FF\u00FE"),
          new Mark("UTF-16BE", "\u00FE\u00FF"));

  /** How a "&lt;" and the character after it look where there is no mark. */
  private static final List<Mark> OPENINGS =
      List.of(
          new Mark("UTF-32LE", "<\0\0\0"),
          new Mark("UTF-32BE", "\0\0\0<"),
          new Mark("UTF-16LE", "<\0"),
          new Mark("UTF-16BE", "\0<"));

  private static final Pattern DECLARED =
      Pattern.compile(
          "<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]{1,40})"
              + "|<meta\\s[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /** Charsets whose pages mostly are in a larger one (https://encoding.spec.whatwg.org). */
  private static final Map<String, String> LARGER =
      Map.of(
          "us-ascii", "windows-1252",
          "iso-8859-1", "windows-1252",
          "iso-8859-9", "windows-1254",
          "iso-8859-11", "x-windows-874",
          "tis-620", "x-windows-874",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949");

  private Decoding() {}

  /**
   * What a text in some charset begins with.
   *
   * @param bytes as characters, one each
   */
  private record Mark(String charset, String bytes) {
    boolean begins(byte[] text) {
      return text.length >= bytes.length()
          && IntStream.range(0, bytes.length()).allMatch(i -> (text[i] & 0xFF) == bytes.charAt(i));
    }
  }

  /**
   * The text of a page or feed, without its byte order mark.
   *
   * @param bytes all of it
   * @param declared the charset that it was sent with, of any spelling
   */
  public static String text(byte[] bytes, Optional<String> declared) {
    Optional<Mark> mark = MARKS.stream().filter(m -> m.begins(bytes)).findFirst();
    if (mark.isPresent()) {
      int length = mark.get().bytes().length();
      return new String(
          bytes, length, bytes.length - length, Charset.forName(mark.get().charset()));
    }
    return OPENINGS.stream()
        .filter(m -> m.begins(bytes))
        .findFirst()
        .map(m -> new String(bytes, Charset.forName(m.charset())))
        .or(() -> declared.flatMap(Decoding::known).flatMap(c -> in(c, bytes)))
        .or(() -> ownCharset(bytes).flatMap(c -> in(c, bytes)))
        .or(() -> in(StandardCharsets.UTF_8, bytes))
        .orElseGet(() -> new String(bytes, WINDOWS_1252));
  }

  private static Optional<Charset> known(String name) {
    String plain = name.strip().replaceAll("^[\"']|[\"']$", "");
    try {
      Charset charset = Charset.forName(plain);
      String larger = LARGER.get(charset.name().toLowerCase(Locale.ROOT));
      return Optional.of(larger == null ? charset : Charset.forName(larger));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> ownCharset(byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, START));
    Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!declared.find()) {
      return Optional.empty();
    }
    return known(declared.group(1) == null ? declared.group(2) : declared.group(1));
  }

  /** The text in a charset; empty where it is no UTF-8, or cannot be in a charset of wide units. */
  private static Optional<String> in(Charset charset, byte[] bytes) {
    if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
      // What declares itself in single bytes is not in wide units; a page that is has a mark.
      return in(StandardCharsets.UTF_8, bytes);
    }
    Optional<CharBuffer> sound = decoded(charset, bytes, CodingErrorAction.REPORT);
    return sound
        .or(() -> decoded(charset, bytes, CodingErrorAction.REPLACE))
        .filter(text -> sound.isPresent() || !isUtf8(charset) || !isMostlyBroken(text))
        .map(CharBuffer::toString);
  }

  private static boolean isUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static Optional<CharBuffer> decoded(
      Charset charset, byte[] bytes, CodingErrorAction onBroken) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(onBroken)
              .onUnmappableCharacter(onBroken)
              .decode(ByteBuffer.wrap(bytes)));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A text that was cut inside its last character, or hurt in one place, is still UTF-8. */
  private static boolean isMostlyBroken(CharBuffer text) {
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long other = text.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
    return broken > other;
  }
}
