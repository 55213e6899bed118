package onrecord.watch;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a query. */
public sealed interface Clause {
  /** As it would be typed. */
  String shown();

  /** What an entry is looked at for. */
  sealed interface Leaf extends Clause {}

  /**
   * A word as it is compared.
   *
   * @param isCommon whether it tells nothing by itself: then it only counts within a phrase
   */
  record Word(String stem, boolean isCommon) {}

  /**
   * Words that follow each other in one paragraph, in any of their forms.
   *
   * @param words at least one of them not common
   * @param shown as they were typed
   */
  record Words(List<Word> words, String shown) implements Leaf {
    public Words {
      words = List.copyOf(words);
      if (words.stream().allMatch(Word::isCommon)) {
        throw new IllegalArgumentException("\"" + shown + "\" has no word that tells something");
      }
    }
  }

  /**
   * Somebody is quoted whose name holds these words.
   *
   * @param stems of the words, at least one
   */
  record Speaker(List<String> stems, String shown) implements Leaf {
    public Speaker {
      stems = List.copyOf(stems);
      if (stems.isEmpty()) {
        throw new IllegalArgumentException("speaker \"" + shown + "\" without a word");
      }
    }
  }

  /** The entry is flagged as breaking news. */
  record Breaking() implements Leaf {
    @Override
    public String shown() {
      return "breaking:yes";
    }
  }

  /**
   * The entry belongs to a coverage.
   *
   * @param coverage its id
   */
  record Within(String coverage) implements Leaf {
    @Override
    public String shown() {
      return "coverage:\"" + coverage + "\"";
    }
  }

  /** What does not hold. */
  record Not(Clause clause) implements Clause {
    @Override
    public String shown() {
      return "NOT " + grouped(clause);
    }
  }

  /** All of it holds; at least two. */
  record All(List<Clause> clauses) implements Clause {
    public All {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String shown() {
      return clauses.stream().map(Clause::grouped).collect(Collectors.joining(" "));
    }
  }

  /** Any of it holds; at least two. */
  record Any(List<Clause> clauses) implements Clause {
    public Any {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String shown() {
      return clauses.stream().map(Clause::grouped).collect(Collectors.joining(" OR "));
    }
  }

  private static String grouped(Clause clause) {
    return clause instanceof All || clause instanceof Any
        ? "(" + clause.shown() + ")"
        : clause.shown();
  }
}
