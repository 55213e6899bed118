package onrecord.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.desk.Choice;

/** The languages in which we speak. */
public final class Languages {
  /** English first, as the one that stands in for all others. */
  public static final List<Locale> ALL = Choice.LANGUAGES;

  private Languages() {}

  /** Ours for somebody of that locale; empty where we speak none that they mostly read. */
  public static Optional<Locale> nearest(Locale locale) {
    Locale ours = Texts.of(locale).locale();
    boolean standsIn = ours.equals(Locale.ENGLISH) && !Texts.isOffered(locale);
    return standsIn ? Optional.empty() : Optional.of(ours);
  }
}
