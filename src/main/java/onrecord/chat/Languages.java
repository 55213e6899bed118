package onrecord.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which we speak. */
public final class Languages {
  /** English first, as the one that stands in for all others. */
  public static final List<Locale> ALL =
      List.of(
          Locale.ENGLISH,
          Locale.of("uk"),
          Locale.of("ru"),
          Locale.of("es"),
          Locale.GERMAN,
          Locale.FRENCH);

  private Languages() {}

  /** Ours for somebody of that locale; empty where we do not speak it. */
  public static Optional<Locale> nearest(Locale locale) {
    return ALL.stream().filter(one -> one.getLanguage().equals(locale.getLanguage())).findFirst();
  }
}
