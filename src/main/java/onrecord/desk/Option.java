package onrecord.desk;

import java.util.Locale;

/** What a command can be told; a platform offers it under its {@link #word()}. */
public enum Option {
  /** A question in a person's own words. */
  QUESTION,
  /** A name, or part of one. */
  SPEAKER,
  /** A topic or a name. */
  ABOUT,
  /** A time: "15:00", "this morning", "3 hours". */
  SINCE,
  /** The id of an entry. */
  ID;

  /** The word that goes before it in typed text ("about"), in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a command can do without it. */
  public boolean mayBeLeftOut() {
    return this != QUESTION && this != ID;
  }
}
