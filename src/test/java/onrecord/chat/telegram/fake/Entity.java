package onrecord.chat.telegram.fake;

import java.util.Map;

/**
 * Something that Telegram shows of a stretch of text, as its MessageEntity.
 *
 * @param type as the Bot API calls it ("text_link")
 * @param offset where it begins, in UTF-16 units
 * @param length in UTF-16 units, at least 1
 * @param more what else is known of it: "url", "unix_time", "date_time_format"
 */
public record Entity(String type, int offset, int length, Map<String, String> more) {
  public Entity {
    more = Map.copyOf(more);
  }

  int end() {
    return offset + length;
  }

  boolean meets(Entity other) {
    return offset < other.end() && other.offset < end();
  }

  /** The characters that it covers. */
  public String of(String text) {
    return text.substring(offset, end());
  }
}
