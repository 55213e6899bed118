package onrecord.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.desk.Choice;

/** The languages in which we speak. */
public final class Languages {
  /** English first, as the one that stands in for all others. */
  public static final List<Locale> ALL = Choice.LANGUAGES;

  /** Languages whose speakers mostly read one of ours, better than they read English. */
  private static final Map<String, String> READ =
      Map.ofEntries(
          Map.entry("be", "ru"),
          Map.entry("ca", "es"),
          Map.entry("gl", "es"),
          Map.entry("eu", "es"),
          Map.entry("ast", "es"),
          Map.entry("gsw", "de"),
          Map.entry("lb", "de"),
          Map.entry("br", "fr"),
          Map.entry("co", "fr"),
          Map.entry("oc", "fr"));

  private Languages() {}

  /** Ours for somebody of that locale; empty where we speak none that they mostly read. */
  public static Optional<Locale> nearest(Locale locale) {
    String language = READ.getOrDefault(locale.getLanguage(), locale.getLanguage());
    return Optional.of(Locale.of(language)).filter(ALL::contains);
  }
}
