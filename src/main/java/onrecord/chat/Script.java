package onrecord.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.desk.CitedVersions.CitedVersion;

/**
 * All that a message of ours has to say, page by page, and whose it is.
 *
 * @param token names it; nobody can guess it
 * @param person whom it belongs to, by their id on the platform
 * @param at when it was made
 * @param asked what was asked for
 * @param manner how and to whom it is said
 * @param pages as they are laid out, at least one
 * @param page which is shown, from 0
 * @param cited the versions whose words it shows
 * @param corrections of what it cites, since it was made; at most one an entry, the newest last
 */
public record Script(
    String token,
    String person,
    Instant at,
    Asked asked,
    Manner manner,
    List<Message> pages,
    int page,
    Set<CitedVersion> cited,
    List<Correction> corrections) {
  /** Whom it belongs to where nobody asked for it. */
  public static final String EVERYBODY = "everybody";

  /**
   * What was asked for.
   *
   * @param question as a person would type it; blank where it is none
   * @param answered the first words of what it was answered with
   * @param isAnswer whether it can be right or wrong
   * @param choices what may have been asked instead; at most four
   */
  public record Asked(String question, String answered, boolean isAnswer, List<Choice> choices) {
    public Asked {
      choices = List.copyOf(choices);
    }

    /** What nobody asked for. */
    static Asked nothing() {
      return new Asked("", "", false, List.of());
    }

    /** The same with other choices. */
    public Asked with(List<Choice> others) {
      return new Asked(question, answered, isAnswer, others);
    }
  }

  /**
   * A question that may have been meant.
   *
   * @param label says of whom, at most 80 characters
   * @param line the question as a person would type it, which reads by itself
   */
  public record Choice(String label, String line) {}

  /**
   * How and to whom something is said.
   *
   * @param isPrivate whether one person alone sees it at a place where several read
   */
  public record Manner(Locale locale, ZoneId zone, boolean isPrivate) {}

  /**
   * What is said of an entry that was corrected or withdrawn since.
   *
   * @param version of the entry that came
   */
  public record Correction(String coverage, String entry, int version, Message.Block block) {
    boolean isOf(Correction other) {
      return coverage.equals(other.coverage) && entry.equals(other.entry);
    }
  }

  public Script {
    pages = List.copyOf(pages);
    cited = Set.copyOf(cited);
    corrections = List.copyOf(corrections);
    if (page < 0 || page >= pages.size()) {
      throw new IllegalArgumentException(
          "page " + page + " of " + pages.size() + ": allowed is one of them, from 0");
    }
  }

  /** The same with what may have been asked instead. */
  public Script with(List<Choice> choices) {
    return new Script(
        token, person, at, asked.with(choices), manner, pages, page, cited, corrections);
  }

  /** The same with another page shown. */
  Script at(int other) {
    return new Script(token, person, at, asked, manner, pages, other, cited, corrections);
  }

  /** The same with what is said of an entry, in place of what was said of it before. */
  Script with(Correction correction) {
    List<Correction> all =
        Stream.concat(
                corrections.stream().filter(one -> !one.isOf(correction)), Stream.of(correction))
            .toList();
    return new Script(token, person, at, asked, manner, pages, page, cited, all);
  }

  /** Whether nobody asked for it. */
  boolean isEverybodys() {
    return person.equals(EVERYBODY);
  }

  /** Whether something of it is needed after it was sent. */
  boolean isToBeKept() {
    return pages.size() > 1 || asked.isAnswer() || !cited.isEmpty();
  }
}
