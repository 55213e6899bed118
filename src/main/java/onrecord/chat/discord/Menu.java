package onrecord.chat.discord;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import onrecord.chat.Languages;
import onrecord.chat.Texts;
import onrecord.desk.Command;
import onrecord.desk.Option;

/** Our commands as Discord's menus offer them. */
final class Menu {
  private static final int LONGEST_DESCRIPTION = 100;
  private static final int LONGEST_NAME = 32;

  /** Each of ours under all of Discord's names for it. */
  private static final Map<String, List<DiscordLocale>> LOCALES =
      Map.of(
          "en", List.of(DiscordLocale.ENGLISH_UK, DiscordLocale.ENGLISH_US),
          "uk", List.of(DiscordLocale.UKRAINIAN),
          "ru", List.of(DiscordLocale.RUSSIAN),
          "es", List.of(DiscordLocale.SPANISH, DiscordLocale.SPANISH_LATAM),
          "de", List.of(DiscordLocale.GERMAN),
          "fr", List.of(DiscordLocale.FRENCH));

  private static final Map<Option, List<String>> CHOICES =
      Map.of(
          Option.LANGUAGE, List.of("en", "uk", "ru", "es", "de", "fr", "default"),
          Option.ANSWERS, List.of("public", "private", "default"),
          Option.FOR, List.of("me", "here", "everywhere"),
          Option.LENGTH, List.of("short", "normal", "long"),
          Option.NOTHING, List.of("say", "silent"));

  private static final Set<Option> SUGGESTED =
      Set.of(
          Option.SPEAKER,
          Option.ABOUT,
          Option.SINCE,
          Option.COVERAGE,
          Option.ZONE,
          Option.WHEN,
          Option.HOURS,
          Option.POSTS,
          Option.SOURCE,
          Option.WATCH,
          Option.ID);

  private static final Map<Option, OptionType> TYPES =
      Map.of(Option.LIST, OptionType.ATTACHMENT, Option.ROLE, OptionType.ROLE);

  private Menu() {}

  /**
   * All of them.
   *
   * @param everyones what anybody can ask for
   * @param administrators what administrators can ask for
   */
  static List<CommandData> of(List<Command> everyones, List<Command> administrators) {
    List<CommandData> menu =
        new ArrayList<>(
            administrators.stream()
                .<CommandData>map(command -> slash(command, everyones.contains(command)))
                .toList());
    menu.add(check());
    return menu;
  }

  private static SlashCommandData slash(Command command, boolean everyones) {
    String key = "command." + command.name();
    SlashCommandData data =
        Commands.slash(command.name(), text(key, Locale.ENGLISH, LONGEST_DESCRIPTION))
            .setDescriptionLocalizations(texts(key, LONGEST_DESCRIPTION))
            .addOptions(options(command));
    if (everyones) {
      return everywhere(data);
    }
    return data.setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
  }

  /** The command of every message's own menu. */
  private static CommandData check() {
    return everywhere(Commands.message(checkName()))
        .setNameLocalizations(texts("discord.check", LONGEST_NAME));
  }

  static String checkName() {
    return text("discord.check", Locale.ENGLISH, LONGEST_NAME);
  }

  private static <T extends CommandData> T everywhere(T data) {
    data.setContexts(InteractionContextType.ALL);
    data.setIntegrationTypes(IntegrationType.ALL);
    return data;
  }

  /** Discord wants those that may not be left out first. */
  private static List<OptionData> options(Command command) {
    return command.options().stream()
        .sorted(Comparator.comparing(Option::mayBeLeftOut))
        .map(Menu::option)
        .toList();
  }

  private static OptionData option(Option option) {
    String key = "option." + option.word();
    OptionType type = TYPES.getOrDefault(option, OptionType.STRING);
    OptionData data =
        new OptionData(type, option.word(), text(key, Locale.ENGLISH, LONGEST_DESCRIPTION))
            .setDescriptionLocalizations(texts(key, LONGEST_DESCRIPTION))
            .setRequired(!option.mayBeLeftOut());
    CHOICES.getOrDefault(option, List.of()).forEach(choice -> data.addChoice(choice, choice));
    return type == OptionType.STRING ? data.setAutoComplete(SUGGESTED.contains(option)) : data;
  }

  private static Map<DiscordLocale, String> texts(String key, int longest) {
    Map<DiscordLocale, String> texts = new HashMap<>();
    for (Locale language : Languages.ALL) {
      for (DiscordLocale locale : LOCALES.getOrDefault(language.getLanguage(), List.of())) {
        texts.put(locale, text(key, language, longest));
      }
    }
    return texts;
  }

  private static String text(String key, Locale language, int longest) {
    String text = Texts.of(language).of(key);
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
  }

  /** Ids by names, of the commands as Discord keeps them. */
  static Map<String, String> ids(List<net.dv8tion.jda.api.interactions.commands.Command> commands) {
    return commands.stream()
        .collect(
            toMap(
                net.dv8tion.jda.api.interactions.commands.Command::getName,
                net.dv8tion.jda.api.interactions.commands.Command::getId,
                (first, second) -> first));
  }
}
