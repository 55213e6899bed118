package onrecord.chat;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import onrecord.answer.Rebuilding;

/** Our own words, from one resource bundle. */
public final class Texts {
  private static final String BUNDLE = "onrecord.chat.texts";

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The texts of a language, or the English ones where there are none of it. */
  public static Texts of(Locale locale) {
    var english =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    return new Texts(ResourceBundle.getBundle(BUNDLE, locale, english));
  }

  /**
   * The text of a key.
   *
   * @param values for its places {0}, {1}, ...; words of a page or a person are never read as a
   *     pattern
   * @throws MissingResourceException if the bundle lacks the key
   */
  public String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
  }

  /** How far reading the record back has come. */
  public String rebuilding(Rebuilding rebuilding) {
    return rebuilding.all() == 0
        ? of("rebuilding.begun")
        : of("rebuilding", rebuilding.read(), rebuilding.all());
  }

  /** How long something rests: "10 s", "30 min". */
  public String rest(Duration duration) {
    return duration.compareTo(Duration.ofMinutes(2)) < 0
        ? of("length.seconds", Math.max(1, duration.toSeconds()))
        : length(duration);
  }

  /** How long something lasted, roughly: "3 min", "5 h", "12 days". */
  public String length(Duration duration) {
    if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
      return of("length.moments");
    }
    if (duration.compareTo(Duration.ofHours(2)) < 0) {
      return of("length.minutes", duration.toMinutes());
    }
    return duration.compareTo(Duration.ofDays(2)) < 0
        ? of("length.hours", duration.toHours())
        : of("length.days", duration.toDays());
  }
}
