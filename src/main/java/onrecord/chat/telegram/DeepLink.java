package onrecord.chat.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an entry in the parameter of a link that begins a chat with us: 1 to 64 letters, digits,
 * "-" and "_". Whoever follows it sees what they may see.
 */
final class DeepLink {
  private static final String ENTRY = "e_";
  private static final int LONGEST = 64;
  private static final Pattern WRITTEN = Pattern.compile("e_[A-Za-z0-9_-]{1,62}");

  private DeepLink() {}

  /** Empty where the id is too long for it. */
  static Optional<String> to(String entry) {
    byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
    return Optional.of(ENTRY + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
        .filter(parameter -> parameter.length() <= LONGEST);
  }

  /** The id of the entry that is meant; empty for any other parameter. */
  static Optional<String> entry(String parameter) {
    if (!WRITTEN.matcher(parameter).matches()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(parameter.substring(ENTRY.length()));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8)).filter(id -> !id.isBlank());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
