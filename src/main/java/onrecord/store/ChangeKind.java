package onrecord.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import onrecord.follow.Change;

/** What is written of a change's kind. */
enum ChangeKind {
  ADDED,
  CORRECTED,
  AMENDED,
  WITHDRAWN,
  OPENED,
  CLOSED,
  RETITLED,
  FAILING,
  RECOVERED;

  static ChangeKind of(Change change) {
    return switch (change) {
      case Change.Added added -> ADDED;
      case Change.Corrected corrected -> CORRECTED;
      case Change.Amended amended -> AMENDED;
      case Change.Withdrawn withdrawn -> WITHDRAWN;
      case Change.Opened opened -> OPENED;
      case Change.Closed closed -> CLOSED;
      case Change.Retitled retitled -> RETITLED;
      case Change.Failing failing -> FAILING;
      case Change.Recovered recovered -> RECOVERED;
    };
  }

  /** Empty for a word that was damaged. */
  static Optional<ChangeKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
