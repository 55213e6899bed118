package onrecord.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import onrecord.index.Stem;
import onrecord.index.Stems;
import onrecord.text.Fold;
import onrecord.watch.Clause.Word;
import onrecord.watch.Misread.Problem;
import onrecord.watch.Token.Kind;

/** Reads one query: {@code or := and {OR and}; and := not {[AND] not}; not := {NOT} term}. */
final class QueryReader {
  private final List<Token> tokens;
  private final Function<String, Optional<String>> coverage;
  private int at;
  private int terms;

  private QueryReader(List<Token> tokens, Function<String, Optional<String>> coverage) {
    this.tokens = tokens;
    this.coverage = coverage;
  }

  static QueryRead read(String typed, Function<String, Optional<String>> coverage) {
    try {
      return new QueryReader(Tokens.of(typed), coverage).query();
    } catch (MisreadException e) {
      return e.misread();
    }
  }

  private QueryRead query() throws MisreadException {
    Token first = token();
    if (first.is(Kind.END)) {
      throw new MisreadException(Problem.EMPTY, first);
    }
    Clause clause = any(0);
    if (!token().is(Kind.END)) {
      throw new MisreadException(Problem.NO_WORD, token());
    }
    if (Anchor.of(clause, _ -> 1).isEmpty()) {
      throw new MisreadException(Problem.ONLY_EXCLUDES, first);
    }
    return new WatchQuery(clause);
  }

  private Token token() {
    return tokens.get(at);
  }

  private Clause any(int depth) throws MisreadException {
    List<Clause> clauses = new ArrayList<>();
    clauses.add(all(depth));
    while (token().is(Kind.OR)) {
      at++;
      clauses.add(all(depth));
    }
    return clauses.size() == 1 ? clauses.getFirst() : new Clause.Any(clauses);
  }

  /** Words that tell nothing are left out among others. */
  private Clause all(int depth) throws MisreadException {
    Token first = token();
    List<Clause> clauses = new ArrayList<>();
    boolean isExpected = true;
    while (isExpected || isBegun()) {
      not(depth).ifPresent(clauses::add);
      isExpected = token().is(Kind.AND);
      at += isExpected ? 1 : 0;
    }
    if (clauses.isEmpty()) {
      throw new MisreadException(Problem.COMMON_WORD, first);
    }
    return clauses.size() == 1 ? clauses.getFirst() : new Clause.All(clauses);
  }

  private boolean isBegun() {
    return switch (token().kind()) {
      case WORD, PHRASE, FIELD, OPEN, NOT -> true;
      case CLOSE, AND, OR, END -> false;
    };
  }

  private Optional<Clause> not(int depth) throws MisreadException {
    int exclusions = 0;
    while (token().is(Kind.NOT)) {
      at++;
      exclusions++;
    }
    Token first = token();
    Optional<Clause> clause = term(depth);
    if (exclusions > 0 && clause.isEmpty()) {
      throw new MisreadException(Problem.COMMON_WORD, first);
    }
    boolean isExcluded = exclusions % 2 == 1;
    return clause.map(one -> isExcluded ? opposite(one) : one);
  }

  private static Clause opposite(Clause clause) {
    return clause instanceof Clause.Not not ? not.clause() : new Clause.Not(clause);
  }

  private Optional<Clause> term(int depth) throws MisreadException {
    Token token = tokens.get(at);
    if (!isBegun()) {
      throw new MisreadException(Problem.NO_WORD, token);
    }
    at++;
    if (token.is(Kind.OPEN)) {
      return Optional.of(group(token, depth + 1));
    }
    if (++terms > WatchQuery.MOST_TERMS) {
      throw new MisreadException(Problem.TOO_MANY_TERMS, token);
    }
    return switch (token.kind()) {
      case FIELD -> Optional.of(field(token));
      case PHRASE -> Optional.of(phrase(token));
      default -> word(token);
    };
  }

  private Clause group(Token open, int depth) throws MisreadException {
    if (depth > WatchQuery.DEEPEST) {
      throw new MisreadException(Problem.TOO_DEEP, open);
    }
    Clause clause = any(depth);
    if (token().is(Kind.END)) {
      throw new MisreadException(Problem.OPEN_PARENTHESIS, open);
    }
    if (!token().is(Kind.CLOSE)) {
      throw new MisreadException(Problem.NO_WORD, token());
    }
    at++;
    return clause;
  }

  /** Empty for one that tells nothing. */
  private static Optional<Clause> word(Token token) throws MisreadException {
    if (token.text().indexOf('*') >= 0) {
      throw new MisreadException(Problem.WILDCARD, token);
    }
    List<Word> words = words(token.text());
    return tells(words)
        ? Optional.of(new Clause.Words(words, shown(token.text())))
        : Optional.empty();
  }

  /** Without what stands around it ("ceasefire,"). */
  private static String shown(String typed) {
    List<Stem> stems = Stems.of(typed);
    String bare = stems.getFirst().span().to(stems.getLast().span()).of(typed);
    return stems.size() == 1 && !Tokens.isOperator(bare) ? bare : "\"" + bare + "\"";
  }

  private static Clause phrase(Token token) throws MisreadException {
    List<Word> words = words(token.text());
    if (!tells(words)) {
      throw new MisreadException(Problem.COMMON_WORD, token);
    }
    return new Clause.Words(words, "\"" + token.text().strip() + "\"");
  }

  private static List<Word> words(String text) {
    return Stems.of(text).stream().map(stem -> new Word(stem.text(), stem.stop())).toList();
  }

  private static boolean tells(List<Word> words) {
    return !words.stream().allMatch(Word::isCommon);
  }

  private Clause field(Token field) throws MisreadException {
    Token value = tokens.get(at);
    if (!value.is(Kind.WORD) && !value.is(Kind.PHRASE)) {
      throw new MisreadException(Problem.NO_WORD, value);
    }
    at++;
    return switch (field.text().toLowerCase(Locale.ROOT)) {
      case "speaker" -> speaker(value);
      case "breaking" -> breaking(value);
      case "coverage" -> within(value);
      default -> throw new MisreadException(Problem.UNKNOWN_FIELD, field);
    };
  }

  private static Clause speaker(Token value) throws MisreadException {
    List<String> stems = Stems.of(value.text()).stream().map(Stem::text).toList();
    if (stems.isEmpty()) {
      throw new MisreadException(Problem.NO_WORD, value);
    }
    return new Clause.Speaker(stems, "speaker:\"" + value.text().strip() + "\"");
  }

  private static Clause breaking(Token value) throws MisreadException {
    if (!value.text().strip().equalsIgnoreCase("yes")) {
      throw new MisreadException(Problem.NOT_YES, value);
    }
    return new Clause.Breaking();
  }

  /** One whose id cannot be typed cannot be read back. */
  private Clause within(Token value) throws MisreadException {
    return coverage
        .apply(value.text().strip())
        .filter(id -> id.indexOf('"') < 0 && id.strip().equals(Fold.quotationMarks(id)))
        .map(Clause.Within::new)
        .orElseThrow(() -> new MisreadException(Problem.NO_SUCH_COVERAGE, value));
  }
}
