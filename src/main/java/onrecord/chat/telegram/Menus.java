package onrecord.chat.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.chat.Caller;
import onrecord.chat.Languages;
import onrecord.chat.Talk;
import onrecord.chat.Texts;
import onrecord.desk.Command;
import onrecord.desk.Reply;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/**
 * Our commands as Telegram's menus offer them: to everybody in a group what everybody may have done
 * there, to its administrators what they may, to whoever is alone with us all of them; in each of
 * our languages. What stands there already is not written again.
 */
final class Menus {
  private static final int LONGEST_DESCRIPTION = 256;
  private static final Tenant NOBODY = new Tenant(Spot.PLATFORM, "menu");
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final System.Logger LOG = System.getLogger(Menus.class.getName());

  private final Talk talk;
  private final Api api;

  Menus(Talk talk, Api api) {
    this.talk = talk;
    this.api = api;
  }

  /** The names of all: also in a group we hear of what is to be had in private alone. */
  Set<String> names() {
    return commands(Role.ADMINISTRATOR, Place.Kind.PRIVATE).stream()
        .map(Command::name)
        .collect(Collectors.toSet());
  }

  private List<Command> commands(Role role, Place.Kind kind) {
    Caller caller = new Caller("menu", role, Optional.empty());
    return talk.reply(new Place(NOBODY, "menu", kind), caller, "help", Map.of())
        .filter(Reply.Guide.class::isInstance)
        .map(reply -> ((Reply.Guide) reply).commands())
        .orElse(List.of());
  }

  /**
   * Writes them all; what cannot be written is left as it is.
   *
   * @throws InterruptedException if it is to end
   */
  void write() throws InterruptedException {
    List<Command> all = commands(Role.ADMINISTRATOR, Place.Kind.PRIVATE);
    List<Command> members = commands(Role.MEMBER, Place.Kind.SHARED);
    List<Command> administrators = commands(Role.ADMINISTRATOR, Place.Kind.SHARED);
    for (Locale locale : Languages.ALL) {
      write(new BotCommandScopeDefault(), all, locale);
      write(new BotCommandScopeAllPrivateChats(), all, locale);
      write(new BotCommandScopeAllGroupChats(), members, locale);
      write(new BotCommandScopeAllChatAdministrators(), administrators, locale);
      describe(locale);
    }
  }

  private void write(BotCommandScope scope, List<Command> commands, Locale locale)
      throws InterruptedException {
    List<BotCommand> offered = offered(commands, Texts.of(locale));
    var get = GetMyCommands.builder().scope(scope);
    code(locale).ifPresent(get::languageCode);
    boolean same =
        called(get.build()) instanceof Outcome.Done<ArrayList<BotCommand>>(var there)
            && there.equals(offered);
    if (!same) {
      var set = SetMyCommands.builder().scope(scope).commands(offered);
      code(locale).ifPresent(set::languageCode);
      called(set.build());
    }
  }

  private static List<BotCommand> offered(List<Command> commands, Texts texts) {
    return commands.stream()
        .map(command -> new BotCommand(command.name(), cut(texts.of("command." + command.name()))))
        .toList();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION);
  }

  private void describe(Locale locale) throws InterruptedException {
    Texts texts = Texts.of(locale);
    var description = SetMyDescription.builder().description(texts.of("telegram.description"));
    code(locale).ifPresent(description::languageCode);
    called(description.build());
    var about = SetMyShortDescription.builder().shortDescription(texts.of("telegram.about"));
    code(locale).ifPresent(about::languageCode);
    called(about.build());
  }

  /** English is for everybody whose language we do not speak, too. */
  private static Optional<String> code(Locale locale) {
    return Optional.of(locale.getLanguage()).filter(any -> !locale.equals(Locale.ENGLISH));
  }

  private <T extends Serializable> Outcome<T> called(BotApiMethod<T> method)
      throws InterruptedException {
    Outcome<T> outcome = api.call(method);
    while (outcome instanceof Outcome.Later<T>(Duration pause)
        && pause.compareTo(LONGEST_WAIT) <= 0) {
      Thread.sleep(pause);
      outcome = api.call(method);
    }
    if (!outcome.isDone()) {
      LOG.log(System.Logger.Level.WARNING, "menu: {0}: {1}", method.getMethod(), outcome.told());
    }
    return outcome;
  }
}
