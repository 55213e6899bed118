package onrecord.quote;

/** What a page's words tell of somebody's gender, for telling "he" from "she". */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  static Gender of(String letter) {
    return switch (letter) {
      case "m" -> MALE;
      case "f" -> FEMALE;
      default -> UNKNOWN;
    };
  }

  boolean mayBe(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }

  Gender or(Gender other) {
    return this == UNKNOWN ? other : this;
  }
}
