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
  ID,
  /** Where a page or feed is read: "https://example.com/live". */
  ADDRESS,
  /** A source that is followed: the id of its coverage, or its address. */
  SOURCE,
  /** An OPML list, the whole text of it. */
  LIST,
  /** A coverage that is asked, by its title or id; "all" for every one. */
  COVERAGE,
  /** A language by its code ("uk") or "default". */
  LANGUAGE,
  /** A time zone ("Europe/Kyiv") or "default". */
  ZONE,
  /** Who sees answers: "public", "private" or "default". */
  ANSWERS,
  /** What is watched for: words, "phrases", AND, OR, NOT, fields. */
  QUERY,
  /** The id of a role on Discord, to be called. */
  ROLE,
  /** The id of a watch. */
  WATCH,
  /** Whom a setting is for: "me", "here", or "everywhere" that the tenant is. */
  FOR,
  /** When a digest comes: "daily 08:00 Europe/London"; or what becomes of it: "now", "off". */
  WHEN,
  /** How long a digest is: "short", "normal" or "long". */
  LENGTH,
  /** What a digest does where nothing is new: "say" so, or be "silent". */
  NOTHING,
  /** The hours in which nothing is posted unasked: "22:00-07:00" or "off". */
  HOURS,
  /** How many posts a day are borne: a number, or "any". */
  POSTS;

  /** The word that goes before it in typed text ("about"), in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a command can do without it. */
  public boolean mayBeLeftOut() {
    return switch (this) {
      case SPEAKER, ABOUT, SINCE -> true;
      case COVERAGE, LANGUAGE, ZONE, ANSWERS, FOR, ROLE -> true;
      case WHEN, LENGTH, NOTHING, HOURS, POSTS -> true;
      case QUERY, WATCH -> false;
      case QUESTION, ID, ADDRESS, SOURCE, LIST -> false;
    };
  }
}
