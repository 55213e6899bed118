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
  private static final Map<String, Cue> FORMS = forms();

  private Cues() {}

  /** The cue that a word may be, judged by its form alone. */
  static @Nullable Cue of(Token token) {
    return token.isWord() ? FORMS.get(token.key()) : null;
  }

  private static Map<String, Cue> forms() {
    Map<String, Cue> forms = new HashMap<>();
    for (List<String> line : WordList.lines("cues.txt")) {
      Cue.Kind kind = Cue.Kind.valueOf(line.get(0).toUpperCase(java.util.Locale.ROOT));
      String base = line.get(1);
      String past = line.size() > 2 ? line.get(2) : past(base);
      put(forms, base, new Cue(base, kind, past.equals(base) ? Cue.Form.PAST : Cue.Form.BASE));
      put(forms, third(base), new Cue(base, kind, Cue.Form.THIRD));
      put(forms, past, new Cue(base, kind, Cue.Form.PAST));
      if (line.size() > 3) {
        put(forms, line.get(3), new Cue(base, kind, Cue.Form.PARTICIPLE));
      }
      put(forms, present(base, past), new Cue(base, kind, Cue.Form.PRESENT_PARTICIPLE));
    }
    return Map.copyOf(forms);
  }

  private static void put(Map<String, Cue> forms, String form, Cue cue) {
    forms.putIfAbsent(form, cue);
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
