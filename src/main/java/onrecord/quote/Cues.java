package onrecord.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verbs that attribute, in all their forms. The list grew from those that Krestel, Bergler and
 * Witte (2008) and Pareti (2015) report for news text.
 */
final class Cues {
  private static final Map<String, Cue> FORMS = new HashMap<>();
  private static final Map<String, Cue> PHRASES = new HashMap<>();

  static {
    WordList.lines("cues.txt").forEach(Cues::read);
  }

  private Cues() {}

  /** The cue that a word may be, judged by its form alone. */
  static @Nullable Cue of(Token token) {
    return token.isWord() ? FORMS.get(token.key()) : null;
  }

  /** The cue that a word is together with the next: "went on". */
  static @Nullable Cue of(Token token, Token next) {
    return token.isWord() && next.isWord() ? PHRASES.get(token.key() + "+" + next.key()) : null;
  }

  private static void read(List<String> line) {
    Cue.Kind kind = Cue.Kind.valueOf(line.get(0).toUpperCase(java.util.Locale.ROOT));
    int plus = line.get(1).indexOf('+');
    String base = plus < 0 ? line.get(1) : line.get(1).substring(0, plus);
    String particle = plus < 0 ? "" : line.get(1).substring(plus);
    Map<String, Cue> forms = plus < 0 ? FORMS : PHRASES;
    String past = line.size() > 2 ? line.get(2) : past(base);
    Cue.Form plain = past.equals(base) ? Cue.Form.PAST : Cue.Form.BASE;
    forms.putIfAbsent(base + particle, new Cue(base, kind, plain));
    forms.putIfAbsent(third(base) + particle, new Cue(base, kind, Cue.Form.THIRD));
    forms.putIfAbsent(past + particle, new Cue(base, kind, Cue.Form.PAST));
    if (line.size() > 3) {
      forms.putIfAbsent(line.get(3) + particle, new Cue(base, kind, Cue.Form.PARTICIPLE));
    }
    Cue.Form present = Cue.Form.PRESENT_PARTICIPLE;
    forms.putIfAbsent(present(base, past) + particle, new Cue(base, kind, present));
  }

  private static String third(String base) {
    if (base.endsWith("y") && !isVowel(base.charAt(base.length() - 2))) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean hissing = base.matches(".*(s|sh|ch|x|z|go|do|cho)");
    return base + (hissing ? "es" : "s");
  }

  private static String past(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    if (base.endsWith("y") && !isVowel(base.charAt(base.length() - 2))) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return base + "ed";
  }

  /** "stopped" doubles as "stopping" does. */
  private static String present(String base, String past) {
    boolean doubled = past.endsWith("ed") && past.length() == base.length() + 3;
    String stem = doubled ? past.substring(0, past.length() - 2) : base;
    if (!doubled && base.endsWith("e") && !base.endsWith("ee")) {
      stem = base.substring(0, base.length() - 1);
    }
    return stem + "ing";
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
