package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells of whom each sentence of an entry speaks. */
final class SceneReader {
  private static final Map<String, Gender> PRONOUNS =
      Map.of("he", Gender.MALE, "his", Gender.MALE, "she", Gender.FEMALE, "her", Gender.FEMALE);
  private static final Set<String> BEFORE_PRONOUN = Set.of("and", "but", "yet", "so", "then");

  /** "His Excellency" is no pronoun. */
  static final Set<String> STYLES =
      WordList.of("majesty highness excellency holiness honour honor grace eminence lordship");

  /** What people are called beside their roles. */
  private static final Set<String> PEOPLE =
      WordList.of(
          "man woman boy girl teenager child baby victim suspect driver passenger caller father"
              + " mother son daughter brother sister husband wife uncle aunt partner friend"
              + " colleague neighbour neighbor resident witness somebody someone person fan player"
              + " opponent rival successor predecessor counterpart gunman shooter attacker pilot soldier"
              + " protester demonstrator survivor detainee prisoner employee refugee youngster");

  /** "fisherman", "dockworker". */
  private static final Pattern NOUN =
      Pattern.compile(
          "\\p{L}+(?:man|woman|person|worker|keeper|owner|maker|goer|holder|ician|logist|alist)");

  /** What stands before places, and before people hardly ever. */
  private static final Set<String> WHERE =
      WordList.of("in near at outside across around into through on");

  /** Verbs of a plural. */
  private static final Set<String> SEVERAL = Set.of("are", "were", "have");

  private static final int LONGEST_PHRASE = 6;
  private static final int LONGEST_APPOSITION = 14;

  private final Roster roster;

  /** Whom the entry named so far. */
  private final Map<Member, Gender> genders = new HashMap<>();

  SceneReader(Roster roster) {
    this.roster = roster;
  }

  /**
   * The sentences of the next line of the entry.
   *
   * @param apart whether the line stands for itself
   */
  List<Scene> read(Line line, boolean apart) {
    List<Scene> scenes = new ArrayList<>();
    for (Range sentence : line.sentences()) {
      scenes.add(
          new Scene(
              line.paragraph(),
              line.span(sentence.from(), sentence.to()),
              apart,
              opening(line, sentence),
              figures(line, sentence)));
    }
    return scenes;
  }

  private static Optional<Gender> opening(Line line, Range sentence) {
    int at = sentence.from();
    if (at + 1 < sentence.to() && BEFORE_PRONOUN.contains(line.token(at).key())) {
      at++;
    }
    boolean style = at + 1 < sentence.to() && STYLES.contains(line.token(at + 1).key());
    return Optional.ofNullable(style ? null : PRONOUNS.get(line.token(at).key()));
  }

  private List<Figure> figures(Line line, Range sentence) {
    List<Figure> figures = new ArrayList<>();
    List<Mention> mentions =
        line.mentions().stream().filter(mention -> sentence.contains(mention.nameFrom())).toList();
    mentions.stream()
        .map(mention -> figure(line, mention))
        .flatMap(Optional::stream)
        .forEach(figures::add);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (isPerson(line.token(i)) && !isOfName(line, mentions, i)) {
        figures.add(inRole(line, sentence, i));
      }
    }
    return figures;
  }

  private static boolean isPerson(Token token) {
    return token.isWord()
        && (PEOPLE.contains(token.key())
            || RoleWords.isRole(token)
            || (!token.isCapitalised() && NOUN.matcher(token.key()).matches()));
  }

  /** Whether the word is told of somebody named beside it. */
  private static boolean isOfName(Line line, List<Mention> mentions, int at) {
    return mentions.stream()
        .anyMatch(mention ->
            (mention.from() <= at && at < mention.to())
                || (mention.to() <= at
                    && at < mention.to() + LONGEST_APPOSITION
                    && mention
                        .role()
                        .filter(role -> role.contains(line.token(at).text()))
                        .isPresent()));
  }

  private Figure inRole(Line line, Range sentence, int at) {
    for (int from = at - 1; from >= Math.max(sentence.from(), at - LONGEST_PHRASE); from--) {
      if (line.token(from).is("the")) {
        List<Member> fitting = roster.inRole(line.words(from, at + 1));
        if (fitting.size() == 1 && genders.containsKey(fitting.getFirst())) {
          return known(fitting.getFirst());
        }
      }
    }
    return Figure.unknown(RoleWords.ofNoun(line.token(at).key()));
  }

  /** Empty where the name is no person's. */
  private Optional<Figure> figure(Line line, Mention mention) {
    if (!mention.mayBePerson()) {
      return Optional.empty();
    }
    List<Member> people = roster.named(mention);
    if (people.isEmpty()) {
      boolean thing = roster.body(mention.name()) != null || isThing(line, mention);
      return thing ? Optional.empty() : Optional.of(Figure.unknown(gender(mention)));
    }
    return Optional.of(
        one(people)
            .map(member -> named(member, mention))
            .orElseGet(() -> Figure.unknown(mention.gender())));
  }

  /** "in Kyiv", "the Kremlin", "Boats were": what nobody is called. */
  private static boolean isThing(Line line, Mention mention) {
    if (mention.titled() || mention.form() == Mention.Form.PERSON) {
      return false;
    }
    String before = mention.from() == 0 ? "" : line.token(mention.from() - 1).key();
    String after = mention.to() == line.size() ? "" : line.token(mention.to()).key();
    return before.equals("the") || WHERE.contains(before) || SEVERAL.contains(after);
  }

  private static Gender gender(Mention mention) {
    String first = NameKey.of(mention.name()).first();
    return mention.gender().or(Lexicon.FIRST_NAMES.getOrDefault(first, Gender.UNKNOWN));
  }

  /** Of several of that name the one whom the entry named before. */
  private Optional<Member> one(List<Member> people) {
    List<Member> met = people.stream().filter(genders::containsKey).toList();
    List<Member> likely = people.size() == 1 ? people : met;
    return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
  }

  private Figure named(Member member, Mention mention) {
    genders.merge(member, mention.gender().or(member.gender()), (old, told) -> told.or(old));
    return known(member);
  }

  private Figure known(Member member) {
    return new Figure(Optional.of(member), genders.getOrDefault(member, member.gender()));
  }
}
