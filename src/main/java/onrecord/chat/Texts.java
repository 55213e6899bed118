package onrecord.chat;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import onrecord.answer.Rebuilding;

/** Our own words in one language, from a resource bundle. */
public final class Texts {
  private static final String BUNDLE = "onrecord.chat.texts";

  /** Where the plural forms of the values begin among a text's places. */
  private static final int FORMS = 10;

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The texts of a language, or of the nearest one, or else the English ones. */
  public static Texts of(Locale locale) {
    Locale nearest = Languages.nearest(locale).orElse(Locale.ENGLISH);
    var english =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    return new Texts(ResourceBundle.getBundle(BUNDLE, nearest, english), nearest);
  }

  /** The language, without a region. */
  public Locale locale() {
    return locale;
  }

  /**
   * The text of a key.
   *
   * @param values for its places {0}, {1}, ...; words of a page or a person are never read as a
   *     pattern. A place {10}, {11}, ... takes the {@link Plural} of the number for {0}, {1}, ...
   * @throws MissingResourceException if the bundle lacks the key
   */
  public String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(withForms(values));
  }

  private Object[] withForms(Object... values) {
    Object[] all = Arrays.copyOf(values, FORMS + values.length);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number number) {
        all[FORMS + i] = Plural.of(locale.getLanguage(), number.longValue()).choice();
      }
    }
    return all;
  }

  /** What a language is called in this one. */
  public String name(Locale language) {
    return language.getDisplayLanguage(locale);
  }

  /**
   * A moment as it is written in this language: "23 Nov 2026, 14:50 GMT".
   *
   * @param zone in which it is written
   */
  public String time(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern(of("time"), locale).withZone(zone).format(instant);
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
