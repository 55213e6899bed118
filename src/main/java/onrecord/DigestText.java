package onrecord;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Excerpt;
import onrecord.chat.VisibleText;
import onrecord.digest.Digest;
import onrecord.quote.Person;

/** A digest for a person to read. */
final class DigestText {
  private DigestText() {}

  /** What happened, and then who said what, a line each. */
  static String of(Digest digest) {
    return Stream.concat(
            digest.developments().stream().map(one -> line(one, one.text())),
            digest.quotes().stream().map(one -> line(one, speaker(one) + ": " + one.text())))
        .map(VisibleText::of)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Excerpt excerpt, String words) {
    return EntryText.time(excerpt.entry()) + "  " + words + " (" + excerpt.entry().id() + ")";
  }

  private static String speaker(Excerpt excerpt) {
    return excerpt.speaker().map(Person::name).orElse("");
  }
}
