package onrecord.chat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.chat.Script.Asked;
import onrecord.chat.Script.Manner;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.desk.Declined;
import onrecord.desk.Desk;
import onrecord.desk.Option;
import onrecord.desk.Refused;
import onrecord.desk.Reply;
import onrecord.desk.Request;

/** Makes of a reply all that a message has to say. */
final class Scripts {
  /** More than anybody turns over: what lies beyond is found with a narrower question. */
  static final int MOST_PAGES = 10;

  static final int LONGEST_QUESTION = 500;

  private final Desk desk;
  private final InstantSource clock;

  Scripts(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  Script of(Request request, Reply reply, Layout layout, Manner manner) {
    Set<CitedVersion> cited = desk.cited(request.place().tenant(), reply);
    Asked asked =
        new Asked(
            typed(request),
            answered(reply),
            reply instanceof Reply.Answered,
            request.isQuoted() ? List.of() : Clarifying.choices(request, reply, layout));
    boolean alone = manner.isPrivate() || (request.place().isShared() && isForOne(reply));
    return script(
        request.asker().id(),
        asked,
        new Manner(manner.locale(), manner.zone(), alone),
        pages(reply, layout),
        cited);
  }

  /** Of something that answers nobody. */
  Script note(String person, Message message, Manner manner) {
    return script(person, Asked.nothing(), manner, List.of(message), Set.of());
  }

  /**
   * Of something that nobody asked for.
   *
   * @param pages as they are laid out
   */
  Script announcement(List<Message> pages, Set<CitedVersion> cited, Manner manner) {
    return script(Script.EVERYBODY, Asked.nothing(), manner, pages, cited);
  }

  private Script script(
      String person, Asked asked, Manner manner, List<Message> pages, Set<CitedVersion> cited) {
    Instant now = clock.instant();
    return new Script(Payloads.token(), person, now, asked, manner, pages, 0, cited, List.of());
  }

  /** A copy for everybody of what one alone sees. */
  Script shared(Script script) {
    Manner open = new Manner(script.manner().locale(), script.manner().zone(), false);
    return new Script(
        Payloads.token(),
        script.person(),
        clock.instant(),
        script.asked(),
        open,
        script.pages(),
        script.page(),
        script.cited(),
        script.corrections());
  }

  static List<Message> pages(Reply reply, Layout layout) {
    List<Message> pages = new ArrayList<>();
    OptionalInt from = OptionalInt.of(0);
    while (from.isPresent() && pages.size() < MOST_PAGES) {
      Message page = layout.lay(reply, from.getAsInt());
      pages.add(page);
      from = page.next();
    }
    return pages;
  }

  /** What others at the place have no use for, or no business with. */
  private static boolean isForOne(Reply reply) {
    return switch (reply) {
      case Refused _, Declined _, Reply.Guide _, Reply.Misunderstood _ -> true;
      case Reply.Chosen _, Reply.Privacy _, Reply.Disclosed _, Reply.Erased _ -> true;
      case Reply.Plans _, Reply.Restrained _ -> true;
      case Reply.State state -> state.store().isPresent();
      default -> false;
    };
  }

  /** What somebody else wrote is not theirs who asked about it: nothing of it is kept. */
  private static String typed(Request request) {
    return request.isQuoted() ? "" : words(request);
  }

  private static String words(Request request) {
    String words =
        Stream.of(Option.values())
            .flatMap(option -> request.option(option).map(given -> word(option, given)).stream())
            .collect(Collectors.joining(" ", "/" + request.command() + " ", ""))
            .strip();
    return Shortened.of(words, LONGEST_QUESTION);
  }

  private static String word(Option option, String given) {
    return option == Option.QUESTION ? given : option.word() + " " + given;
  }

  private static String answered(Reply reply) {
    return reply instanceof Reply.Answered(Answer answer, var extent)
        ? Shortened.of(words(answer), LONGEST_QUESTION)
        : "";
  }

  private static String words(Answer answer) {
    return switch (answer) {
      case Answer.OnRecord found ->
          found.excerpts().getFirst().entry().id() + ": " + found.excerpts().getFirst().text();
      case Answer.Silence silence -> silence.reason().name();
    };
  }
}
