package onrecord.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.text.Fold;
import onrecord.text.Span;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The words of an English text as they are compared: without possessive, accents and endings
 * (Porter's English stemmer), irregular forms led back to their base, "1,500" and "1500" the same.
 */
public final class Stems {
  private static final int LONGEST = 64;
  private static final ThreadLocal<EnglishStemmer> STEMMER =
      ThreadLocal.withInitial(EnglishStemmer::new);
  private static final Set<String> STOP = WordLists.set("stop-words.txt");
  private static final Map<String, String> BASES = WordLists.bases("irregular-words.txt");
  private static final Forms FORMS = new Forms(Stems::form);

  private interface Found {
    void at(int start, int end, Form form);
  }

  private Stems() {}

  /** Every word and number of a text in order, stop words too (flagged). */
  public static List<Stem> of(String text) {
    List<Stem> stems = new ArrayList<>();
    each(
        text,
        (start, end, form) ->
            stems.add(new Stem(form.stem(), form.word(), new Span(start, end), form.stop())));
    return stems;
  }

  /** The stems of a text's words that are no stop words. */
  public static List<String> telling(String text) {
    return tellingForms(text).stream().map(Form::stem).toList();
  }

  /** A text's words that are no stop words. */
  static List<Form> tellingForms(String text) {
    List<Form> forms = new ArrayList<>();
    each(
        text,
        (start, end, form) -> {
          if (form.telling()) {
            forms.add(form);
          }
        });
    return forms;
  }

  private static void each(String text, Found found) {
    String straight = Fold.quotationMarks(text);
    char[] chars = straight.toCharArray();
    int at = 0;
    while (at < chars.length) {
      int end = wordEnd(straight, chars, at);
      if (end > at) {
        Form form = FORMS.of(straight, chars, at, end);
        if (!form.word().isEmpty()) {
          found.at(at, end, form);
        }
      }
      at = Math.max(end, at + 1);
    }
  }

  private static int wordEnd(String text, char[] chars, int start) {
    int end = start;
    while (end < chars.length && (isPlain(chars[end]) || belongs(text, start, end))) {
      end++;
    }
    return end;
  }

  /** Most are: a look at the rest costs ten times as much. */
  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean belongs(String text, int start, int at) {
    char c = text.charAt(at);
    if (c == ' ') {
      return false;
    }
    if (isWordPart(c)) {
      return true;
    }
    boolean inside = at > start && at + 1 < text.length();
    if (!inside) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return switch (c) {
      case '\'' -> Character.isLetter(before) && Character.isLetter(after);
      case ',' -> Character.isDigit(before) && isThousand(text, at + 1);
      case '.' ->
          (Character.isDigit(before) && Character.isDigit(after)) || isInitials(text, start, at);
      default -> false;
    };
  }

  /** Letters of the rarer planes are looked at by halves, and both belong to the word. */
  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isThousand(String text, int at) {
    return at + 3 <= text.length()
        && text.substring(at, at + 3).chars().allMatch(Character::isDigit)
        && (at + 3 == text.length() || !Character.isDigit(text.charAt(at + 3)));
  }

  /** Whether the full stop stands between initials ("U.S"), each one letter. */
  private static boolean isInitials(String text, int start, int at) {
    boolean oneBefore =
        Character.isUpperCase(text.charAt(at - 1))
            && (at - 1 == start || text.charAt(at - 2) == '.');
    boolean oneAfter =
        Character.isUpperCase(text.charAt(at + 1))
            && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    return oneBefore && oneAfter;
  }

  private static Form form(String shown) {
    String word = word(shown);
    boolean stop =
        (STOP.contains(word) && !isAcronym(shown))
            || (word.length() == 1 && Character.isLetter(word.charAt(0)));
    return new Form(shown, word, stemmed(BASES.getOrDefault(word, word)), stop);
  }

  /** "US", "WHO" and "IT" are no pronouns. */
  private static boolean isAcronym(String shown) {
    return shown.length() > 1 && shown.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  /** Empty for marks that stand on no letter. */
  private static String word(String shown) {
    String key = Fold.key(shown);
    String whole = key.endsWith("'s") ? key.substring(0, key.length() - 2) : key;
    boolean number = !whole.isEmpty() && Character.isDigit(whole.charAt(0));
    return number ? whole.replace(",", "") : whole.replace(".", "").replace("'", "");
  }

  private static String stemmed(String word) {
    if (word.length() >= LONGEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return word;
    }
    EnglishStemmer stemmer = STEMMER.get();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
