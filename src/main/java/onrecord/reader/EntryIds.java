package onrecord.reader;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import onrecord.text.Fold;

/**
 * Gives the entries of one page distinct ids that are the same whenever the page is read again. A
 * page's own id is kept; without one the id is made of time and first words. Entry numbers are
 * never used: they move when an entry is added on top.
 */
public final class EntryIds {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern MADE = Pattern.compile("\\d{8}T\\d{4}-[0-9a-f]{8}(-\\d+)*");
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}]+");
  private static final String NAMELESS = "entry";
  private static final int MAX_CHARACTERS = 120;

  /** Room for a checksum and numbers after it. */
  private static final int MAX_GIVEN = 2 * MAX_CHARACTERS;

  private final Map<String, Integer> taken = new HashMap<>();

  /**
   * The page's own id, cleaned of white space and of what cannot be seen, and short enough for an
   * address; a second of the same gets "-2" after it.
   */
  public String own(String id) {
    String seen = HIDDEN.matcher(Fold.whiteSpace(id)).replaceAll("").replace(' ', '-');
    String clean = seen.isEmpty() ? NAMELESS : seen;
    return distinct(
        clean.length() <= MAX_CHARACTERS ? clean : first(clean) + "-" + checksum(clean));
  }

  private static String first(String clean) {
    boolean isWithinPair = Character.isHighSurrogate(clean.charAt(MAX_CHARACTERS - 1));
    return clean.substring(0, isWithinPair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
  }

  /** An id that was given here before, which needs no cleaning; else as {@link #own}. */
  public String given(String id) {
    boolean isClean =
        !id.isBlank()
            && id.length() <= MAX_GIVEN
            && id.indexOf(' ') < 0
            && !HIDDEN.matcher(id).find();
    return isClean ? distinct(id) : own(id);
  }

  /**
   * An id of time and words, such as 20250313T1758-3f2a9c01.
   *
   * @param words the title, or the first words of a text without one
   */
  public String made(Instant publishedAt, String words) {
    return distinct(MINUTE.format(publishedAt) + "-" + checksum(Fold.whiteSpace(words)));
  }

  /** Whether an id was made of time and words here, and so changes with them. */
  public static boolean isMade(String id) {
    return MADE.matcher(id).matches();
  }

  private String distinct(String id) {
    int nth = taken.merge(id, 1, Integer::sum);
    return nth == 1 ? id : distinct(id + "-" + nth);
  }

  private static String checksum(String words) {
    CRC32 crc = new CRC32();
    crc.update(words.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
