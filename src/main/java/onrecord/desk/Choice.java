package onrecord.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was chosen with /settings, by a person for themselves or by an administrator for a place;
 * whatever is empty was not chosen.
 *
 * @param language in which we speak
 * @param zone in which times are written and meant
 * @param coverage the id of the one that is asked where a question names none; a place's alone
 * @param answers who sees them; a place's alone
 */
public record Choice(
    Optional<Locale> language,
    Optional<ZoneId> zone,
    Optional<String> coverage,
    Optional<Answers> answers) {
  /** Who sees what we answer at a place where several read. */
  public enum Answers {
    /** Everybody there. */
    PUBLIC,
    /** Who asked, alone, where the platform can do it. */
    PRIVATE
  }

  /** The languages that can be chosen: those in which we speak, English first. */
  public static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.of("uk"),
          Locale.of("ru"),
          Locale.of("es"),
          Locale.GERMAN,
          Locale.FRENCH);

  /** Nothing was chosen. */
  public static final Choice NONE =
      new Choice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** This, and the other where this leaves something open. */
  public Choice or(Choice other) {
    return new Choice(
        language.or(other::language),
        zone.or(other::zone),
        coverage.or(other::coverage),
        answers.or(other::answers));
  }

  Choice withLanguage(Optional<Locale> other) {
    return new Choice(other, zone, coverage, answers);
  }

  Choice withZone(Optional<ZoneId> other) {
    return new Choice(language, other, coverage, answers);
  }

  Choice withCoverage(Optional<String> other) {
    return new Choice(language, zone, other, answers);
  }

  Choice withAnswers(Optional<Answers> other) {
    return new Choice(language, zone, coverage, other);
  }
}
