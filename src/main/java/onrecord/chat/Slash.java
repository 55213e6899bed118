package onrecord.chat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.desk.Command;
import onrecord.desk.Option;
import onrecord.desk.Request;
import onrecord.place.Asker;
import onrecord.place.Place;

/**
 * Reads a command as people type it: {@code /said Rutte about spending since 15:00}. The words
 * after the name belong to its first option until the word of another option comes, which may have
 * a colon and its first word right after it; a line without a slash is a question.
 */
public final class Slash {
  private static final String SLASH = "/";
  private static final String COLON = ":";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final List<Command> commands;

  public Slash(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  /** Whether the line is meant as a command. */
  public static boolean isCommand(String line) {
    return line.strip().startsWith(SLASH);
  }

  /** What is asked for; a command that does not exist is handed on as it was typed. */
  public Request read(String line, Place place, Asker asker) {
    if (!isCommand(line)) {
      return Request.ask(place, asker, line.strip());
    }
    String typed = line.strip().substring(SLASH.length()).strip();
    String name = words(typed).stream().findFirst().orElse("");
    String rest = typed.substring(name.length());
    String command = name.toLowerCase(Locale.ROOT);
    return new Request(place, asker, command, options(command, rest));
  }

  private Map<Option, String> options(String name, String text) {
    return commands.stream()
        .filter(command -> command.name().equals(name) && !command.options().isEmpty())
        .findFirst()
        .map(command -> split(text, command.options()))
        .orElse(Map.of());
  }

  private static Map<Option, String> split(String text, List<Option> options) {
    Map<Option, String> given = new EnumMap<>(Option.class);
    Option current = options.getFirst();
    for (String word : words(text)) {
      Optional<Option> named = named(word, options, given);
      current = named.orElse(current);
      String value = named.map(option -> after(option, word)).orElse(word);
      if (!value.isEmpty()) {
        given.merge(current, value, (before, next) -> before + " " + next);
      }
    }
    return given;
  }

  private static List<String> words(String text) {
    return SPACES.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  /** An option's word counts once: "about" again is part of the topic. */
  private static Optional<Option> named(
      String word, List<Option> options, Map<Option, String> given) {
    return options.stream()
        .filter(option -> isNamed(option, word) && !given.containsKey(option))
        .findFirst();
  }

  /**
   * A question may well have the word "coverage" in it, and a query "role": these options are meant
   * with a colon alone.
   */
  private static boolean isNamed(Option option, String word) {
    return (option != Option.COVERAGE
            && option != Option.ROLE
            && option.word().equalsIgnoreCase(word))
        || word.toLowerCase(Locale.ROOT).startsWith(option.word() + COLON);
  }

  /** What stands in one word with the option's, after a colon. */
  private static String after(Option option, String word) {
    return word.length() > option.word().length()
        ? word.substring(option.word().length() + COLON.length())
        : "";
  }
}
