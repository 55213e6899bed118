package onrecord.desk;

import java.util.Map;
import java.util.Optional;
import onrecord.place.Role;

/** Who may do what: the role that each command takes. What is not listed nobody may do. */
final class Policy {
  private static final Map<String, Role> NEEDED =
      Map.ofEntries(
          Map.entry(Request.ASK, Role.MEMBER),
          Map.entry("said", Role.MEMBER),
          Map.entry("latest", Role.MEMBER),
          Map.entry("catchup", Role.MEMBER),
          Map.entry("entry", Role.MEMBER),
          Map.entry("people", Role.MEMBER),
          Map.entry("changes", Role.MEMBER),
          Map.entry("sources", Role.MEMBER),
          Map.entry("status", Role.MEMBER),
          Map.entry("export", Role.MEMBER),
          Map.entry("help", Role.MEMBER),
          Map.entry("follow", Role.ADMINISTRATOR),
          Map.entry("unfollow", Role.ADMINISTRATOR),
          Map.entry("import", Role.ADMINISTRATOR));

  /** Buttons under messages that belong to others. */
  private static final Map<String, Role> NEEDED_FOR_OTHERS =
      Map.of(
          "RIGHT", Role.MEMBER,
          "WRONG_SPEAKER", Role.MEMBER,
          "WRONG_TIME", Role.MEMBER,
          "NOT_AN_ANSWER", Role.MEMBER,
          "DISMISS", Role.MODERATOR);

  private Policy() {}

  /** Whether somebody of that role may press a button under another's message. */
  static boolean allowsOthers(String act, Role role) {
    return Optional.ofNullable(NEEDED_FOR_OTHERS.get(act)).filter(role::covers).isPresent();
  }

  /** Whether somebody of that role may have it carried out. */
  static boolean allows(String command, Role role) {
    return Optional.ofNullable(NEEDED.get(command)).filter(role::covers).isPresent();
  }
}
