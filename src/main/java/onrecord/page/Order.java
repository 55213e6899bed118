package onrecord.page;

import java.util.Locale;

/** How the entries of a timeline follow each other. */
public enum Order {
  NEWEST,
  OLDEST;

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Order other() {
    return this == NEWEST ? OLDEST : NEWEST;
  }
}
