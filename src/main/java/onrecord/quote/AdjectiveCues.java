package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the adjectives that tell what somebody feels or means to do: "was eager to". */
final class AdjectiveCues {
  private static final Set<String> ADJECTIVES = WordList.words("adjective-cues.txt");
  private static final Set<String> OPENERS =
      WordList.of("that to about over by of with he she they");
  private static final Set<String> LINKS =
      WordList.of("is are was were be been being am 's 're 'm remain remains remained seem seems");
  private static final int FARTHEST = 4;

  private final Line line;
  private final SubjectFinder subjects;

  AdjectiveCues(Line line, SubjectFinder subjects) {
    this.line = line;
    this.subjects = subjects;
  }

  @Nullable Event at(Range sentence, int at) {
    boolean holds =
        ADJECTIVES.contains(line.token(at).key())
            && at + 2 < sentence.to()
            && OPENERS.contains(line.token(at + 1).key());
    int link = holds ? link(sentence, at) : -1;
    Subject subject = link > sentence.from() ? subjects.before(sentence, link) : null;
    return subject == null ? null : new Event(at, at + 1, cue(at), subject, false);
  }

  private Cue cue(int at) {
    return new Cue(line.token(at).key(), Cue.Kind.HOLD, Cue.Form.NOUN);
  }

  /** The verb that links the adjective to its subject: "[are] increasingly wary". */
  private int link(Range sentence, int at) {
    for (int i = at - 1; i > Math.max(sentence.from(), at - FARTHEST); i--) {
      if (LINKS.contains(line.token(i).key())) {
        return i;
      }
      if (!line.token(i).isWord()) {
        return -1;
      }
    }
    return -1;
  }
}
