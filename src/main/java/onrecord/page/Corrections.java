package onrecord.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.desk.Rewording;
import onrecord.follow.Change;
import onrecord.follow.Event;

/** What was corrected in an entry: before and after, word by word, with the time noticed. */
final class Corrections {
  private final Words words;

  Corrections(Words words) {
    this.words = words;
  }

  /** All corrections up to the version shown, newest first; empty if there is none. */
  Optional<Tag> of(Shown shown, ZoneId zone) {
    List<Tag> corrections =
        shown.history().reversed().stream()
            .flatMap(event -> correction(event, shown.entry().version(), zone))
            .toList();
    return corrections.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Tag.of("details")
                .kind("corrections")
                .add(Tag.of("summary", words.ours("corrections", corrections.size())))
                .add(corrections));
  }

  private Stream<Tag> correction(Event event, int version, ZoneId zone) {
    return event.change() instanceof Change.Corrected corrected
            && corrected.entry().version() <= version
        ? Stream.of(correction(event, corrected, zone))
        : Stream.empty();
  }

  /** One correction, with the time noticed. */
  Tag correction(Event event, Change.Corrected corrected, ZoneId zone) {
    Tag noticed =
        Tag.of("p", words.ours("corrected", corrected.entry().version()) + " ")
            .add(Words.time(event.at(), zone));
    return Tag.of("section")
        .add(noticed)
        .add(
            Rewording.between(corrected.before(), corrected.entry()).stream().flatMap(this::sides));
  }

  private Stream<Tag> sides(Rewording rewording) {
    return Stream.of(side("was", rewording.was(), "del"), side("now", rewording.now(), "ins"))
        .flatMap(List::stream);
  }

  /** A line for each sentence. */
  private List<Tag> side(String key, List<Rewording.Sentence> sentences, String tag) {
    List<Tag> lines = new ArrayList<>();
    for (Rewording.Sentence sentence : sentences) {
      Tag said = Tag.of("bdi");
      write(said, sentence, tag);
      lines.add(Tag.of("p").kind(key).text(words.texts().of("notice." + key)).add(said));
    }
    return lines;
  }

  private static void write(Tag line, Rewording.Sentence sentence, String differing) {
    for (Rewording.Words stretch : sentence.words()) {
      if (!line.isEmpty()) {
        line.text(" ");
      }
      if (stretch.differ()) {
        line.add(Tag.of(differing, stretch.text()));
      } else {
        line.text(stretch.text());
      }
    }
  }
}
