package onrecord.desk;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.place.Place;
import onrecord.place.Role;

/**
 * Who may do what: one table of what takes which role, at which kind of place, on which platforms.
 * What is not in it nobody may do.
 */
final class Policy {
  /** What may be found of somebody's wish. */
  enum Verdict {
    ALLOWED,
    /** It takes another role. */
    NOT_FOR_THEM,
    /** It is not done at such a place, or on that platform, whoever wants it. */
    NOT_HERE
  }

  /** What changes a setting for all at a place, or of a tenant. */
  static final String SETTINGS_FOR_ALL = "settings for all";

  /** What decides when a place gets digests. */
  static final String DIGESTS = "digests for all";

  /** To have a role called. */
  static final String PING = "ping";

  /** Before the name of a button that is under a message of one's own. */
  static final String OWN = "own ";

  /** Before the name of one under a message of the place itself. */
  static final String THE_PLACES = "the place's ";

  /** Before the name of one under a message of who may be anybody. */
  static final String ANYBODYS = "anybody's ";

  private static final String CONSOLE = "console";
  private static final String DISCORD = "discord";
  private static final String TELEGRAM = "telegram";
  private static final String WEB = "web";

  private static final Set<String> CHATS = Set.of(CONSOLE, DISCORD, TELEGRAM);
  private static final Set<String> WITH_PEOPLE = Set.of(DISCORD, TELEGRAM);
  private static final Set<Place.Kind> ANYWHERE = EnumSet.allOf(Place.Kind.class);
  private static final Set<Place.Kind> ALONE = EnumSet.of(Place.Kind.PRIVATE);

  private static final Set<Place.Kind> SEVERAL = EnumSet.of(Place.Kind.SHARED);

  private record Row(String what, Role needed, Set<Place.Kind> kinds, Set<String> platforms) {
    boolean isAbout(String other, Place.Kind kind, String platform) {
      return what.equals(other) && kinds.contains(kind) && platforms.contains(platform);
    }
  }

  private static final List<Row> TABLE =
      Stream.of(
              rows(List.of(Request.ASK), Role.MEMBER, ANYWHERE, Set.of(WEB)),
              rows(
                  List.of(
                      Request.ASK,
                      "said",
                      "latest",
                      "catchup",
                      "digest",
                      "entry",
                      "people",
                      "changes",
                      "sources",
                      "status",
                      "export",
                      "help",
                      "privacy"),
                  Role.MEMBER,
                  ANYWHERE,
                  CHATS),
              rows(List.of("settings", "forgetme"), Role.MEMBER, ANYWHERE, WITH_PEOPLE),
              // On Discord nobody else sees the reply; in a group of Telegram all would.
              rows(List.of("mydata"), Role.MEMBER, ANYWHERE, Set.of(DISCORD)),
              rows(List.of("mydata"), Role.MEMBER, ALONE, Set.of(TELEGRAM)),
              rows(List.of("follow", "unfollow", "import"), Role.ADMINISTRATOR, ANYWHERE, CHATS),
              rows(
                  List.of(SETTINGS_FOR_ALL, DIGESTS, "quiet", "watch", "unwatch"),
                  Role.ADMINISTRATOR,
                  ANYWHERE,
                  WITH_PEOPLE),
              rows(List.of("watches", "why"), Role.MEMBER, ANYWHERE, WITH_PEOPLE),
              rows(List.of(PING), Role.ADMINISTRATOR, SEVERAL, Set.of(DISCORD)),
              // Buttons under messages of one's own, and under those of others.
              rows(
                  List.of(
                      OWN + "more",
                      OWN + "share",
                      OWN + "choice",
                      OWN + "dismiss",
                      OWN + "right",
                      OWN + "wrong_speaker",
                      OWN + "wrong_time",
                      OWN + "not_an_answer",
                      "right",
                      "wrong_speaker",
                      "wrong_time",
                      "not_an_answer"),
                  Role.MEMBER,
                  ANYWHERE,
                  WITH_PEOPLE),
              rows(List.of("dismiss"), Role.MODERATOR, ANYWHERE, WITH_PEOPLE),
              // Nobody is a channel or a group, and no press says as whom it is made. What nobody
              // asked
              // for is anybody's.
              rows(List.of(THE_PLACES + "more"), Role.MODERATOR, ANYWHERE, Set.of(TELEGRAM)),
              rows(List.of(ANYBODYS + "more"), Role.MEMBER, ANYWHERE, WITH_PEOPLE))
          .flatMap(Collection::stream)
          .toList();

  private Policy() {}

  private static List<Row> rows(
      List<String> what, Role needed, Set<Place.Kind> kinds, Set<String> platforms) {
    return what.stream().map(one -> new Row(one, needed, kinds, platforms)).toList();
  }

  /** What is found of a wish for a command. */
  static Verdict on(Request request) {
    return on(request.command(), request);
  }

  /** What is found of a wish for something that a command does, or that it needs. */
  static Verdict on(String what, Request request) {
    return on(what, request.asker().role(), request.place().kind(), request.platform());
  }

  /** Whether somebody of that role may at one kind of place at least. */
  static boolean allowsSomewhere(String what, Role role, String platform) {
    return ANYWHERE.stream().anyMatch(kind -> on(what, role, kind, platform) == Verdict.ALLOWED);
  }

  static Verdict on(String what, Role role, Place.Kind kind, String platform) {
    List<Row> rows = TABLE.stream().filter(row -> row.isAbout(what, kind, platform)).toList();
    if (rows.isEmpty()) {
      return Verdict.NOT_HERE;
    }
    return rows.stream().anyMatch(row -> role.covers(row.needed()))
        ? Verdict.ALLOWED
        : Verdict.NOT_FOR_THEM;
  }
}
