package onrecord.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is told of an event in fields, for programs to read: logged as the one parameter of "{0}".
 *
 * @param message what happened, for people
 * @param values by their names, in their order: each a text, a number or a truth value
 */
public record Fields(String message, Map<String, Object> values) {
  /** What every line has. */
  private static final Set<String> TAKEN =
      Set.of("time", "level", "logger", "thread", "request", "message", "exception");

  /** Anything else might be taken for a field of its own. */
  private static final Pattern BARE = Pattern.compile("[\\w.:/%+-]+");

  public Fields {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    values.forEach(Fields::check);
  }

  /** Without any fields yet. */
  public static Fields of(String message) {
    return new Fields(message, Map.of());
  }

  private static void check(String name, Object value) {
    boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
    if (TAKEN.contains(name) || !plain) {
      throw new IllegalArgumentException(
          "field "
              + name
              + " of "
              + value.getClass()
              + "; expected a plain value, none of "
              + TAKEN);
    }
  }

  /** The same with another field. */
  public Fields with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Fields(message, more);
  }

  /** For people: the message, then each field as {@code name=value}. */
  @Override
  public String toString() {
    StringBuilder words = new StringBuilder(message);
    values.forEach((name, value) ->
        words.append(' ').append(name).append('=').append(shown(value.toString())));
    return words.toString();
  }

  private static String shown(String value) {
    return BARE.matcher(value).matches()
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
