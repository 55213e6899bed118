package onrecord.quote;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.text.Span;

/**
 * Tells whom the pronouns stand for that open sentences of an entry, for who sees a sentence alone.
 * It is far stricter than what quotes are attributed by: whoever is meant must be the only one of
 * fitting gender in the nearest sentence that speaks of one, and whoever else may be a person there
 * counts.
 */
public final class Antecedents {
  /** How many sentences back somebody is sought. */
  private static final int FARTHEST = 3;

  /** No paragraph has more tokens that people wrote to be read. */
  private static final int LONGEST_LINE = 2000;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:(?:And|But|Yet|So|Then)\\s+)?((?i:he|she|his|her))\\b"
              + "(?!\\s+(?i:"
              + String.join("|", SceneReader.STYLES)
              + ")\\b).*",
          Pattern.DOTALL);

  private static final Pattern QUOTATION = Pattern.compile("[\"'\u201c\u2018\u00ab].*");

  private final Map<Member, Person> people;
  private final List<Scene> scenes;
  private final List<Optional<Member>> meant = new ArrayList<>();
  private final Set<Told> told = new HashSet<>();

  /** Who may have been meant so far by a pronoun of each gender. */
  private final Map<Gender, Set<Optional<Member>>> fittingSoFar = new EnumMap<>(Gender.class);

  private record Told(Member member, Gender gender) {}

  private Antecedents(Map<Member, Person> people, List<Scene> scenes) {
    this.people = people;
    this.scenes = scenes;
    for (int i = 0; i < scenes.size(); i++) {
      meant.add(resolve(i));
      note(scenes.get(i));
    }
  }

  /**
   * Reads an entry. Time grows with its length and with the cast.
   *
   * @param cast everybody whom its coverage names
   */
  public static Antecedents in(Entry entry, Cast cast) {
    Map<Member, Person> people = new LinkedHashMap<>();
    cast.people().forEach(person -> people.put(Member.of(person), person));
    SceneReader reader = new SceneReader(new Roster(List.copyOf(people.keySet())));
    return new Antecedents(people, scenes(entry, reader));
  }

  private void note(Scene scene) {
    scene
        .figures()
        .forEach(
            figure -> figure.member().ifPresent(one -> told.add(new Told(one, figure.gender()))));
    for (Gender gender : List.of(Gender.MALE, Gender.FEMALE)) {
      fittingSoFar.computeIfAbsent(gender, any -> new HashSet<>()).addAll(scene.fitting(gender));
    }
  }

  private static List<Scene> scenes(Entry entry, SceneReader reader) {
    List<Scene> scenes = new ArrayList<>();
    entry
        .title()
        .map(title -> reader.read(new Line(Quote.TITLE, title), false))
        .ifPresent(scenes::addAll);
    boolean announced = false;
    boolean spoken = false;
    for (int i = 0; i < entry.paragraphs().size(); i++) {
      Paragraph paragraph = entry.paragraphs().get(i);
      if (paragraph.kind().isReported()) {
        String text = paragraph.text();
        spoken |= announced && !QUOTATION.matcher(text).lookingAt();
        boolean apart = spoken || paragraph.kind() == Paragraph.Kind.BULLET;
        Line line = new Line(i, text);
        if (line.size() <= LONGEST_LINE) {
          scenes.addAll(reader.read(line, apart));
        }
        announced = text.endsWith(":");
      }
    }
    return scenes;
  }

  /** The pronoun of a person that a sentence opens with, as the page has it. */
  public static Optional<String> pronoun(String sentence) {
    Matcher matcher = OPENING.matcher(sentence);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * Whom the pronoun stands for that opens a sentence; empty where none does, or it is not sure.
   *
   * @param paragraph index into the entry's paragraphs
   * @param sentence its place in the paragraph
   */
  public Optional<Person> of(int paragraph, Span sentence) {
    for (int i = 0; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      if (scene.paragraph() == paragraph && scene.span().start() == sentence.start()) {
        return meant.get(i).map(people::get);
      }
    }
    return Optional.empty();
  }

  /** Nobody is meant whom the sentence itself names. */
  private Optional<Member> resolve(int at) {
    Scene scene = scenes.get(at);
    return scene
        .opening()
        .flatMap(gender -> nearest(at, gender))
        .filter(member -> !scene.names(member));
  }

  private Optional<Member> nearest(int at, Gender gender) {
    for (int i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
      if (scenes.get(at).isPartedFrom(scenes.get(i))) {
        return Optional.empty();
      }
      Set<Optional<Member>> fitting = fitting(i, gender);
      if (!fitting.isEmpty()) {
        return only(fitting).filter(member -> isTold(member, gender));
      }
    }
    return Optional.empty();
  }

  private static Optional<Member> only(Set<Optional<Member>> fitting) {
    return fitting.size() == 1 ? fitting.iterator().next() : Optional.empty();
  }

  private Set<Optional<Member>> fitting(int at, Gender gender) {
    Set<Optional<Member>> fitting = new HashSet<>(scenes.get(at).fitting(gender));
    if (scenes.get(at).opensWith(gender)) {
      fitting.add(meant.get(at));
    }
    return fitting;
  }

  /** Of whom the page does not tell whether it is a man or a woman, nobody else may be meant. */
  private boolean isTold(Member member, Gender gender) {
    return told.contains(new Told(member, gender))
        || fittingSoFar.getOrDefault(gender, Set.of()).equals(Set.of(Optional.of(member)));
  }
}
