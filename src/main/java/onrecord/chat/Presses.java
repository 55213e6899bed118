package onrecord.chat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import onrecord.chat.Payloads.Meant;
import onrecord.chat.Script.Manner;
import onrecord.desk.Belongs;
import onrecord.desk.Desk;
import onrecord.desk.Traces;
import onrecord.place.Account;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Tenant;

/**
 * Carries out what pressed buttons mean: for whom the message belongs to, at the place where it
 * stands, for as long as it is kept.
 */
final class Presses {
  private final Desk desk;
  private final Posts posts;
  private final Buttons buttons;
  private final Scripts scripts;
  private final Shares shares;
  private final InstantSource clock;
  private final Answering answering;

  Presses(
      Desk desk,
      Posts posts,
      Buttons buttons,
      Scripts scripts,
      Shares shares,
      InstantSource clock,
      Answering answering) {
    this.desk = desk;
    this.posts = posts;
    this.buttons = buttons;
    this.scripts = scripts;
    this.shares = shares;
    this.clock = clock;
    this.answering = answering;
  }

  Pressed press(Place place, Caller caller, String payload, Manner manner) {
    long begun = desk.moment();
    Optional<Meant> meant = buttons.payloads().read(payload);
    Optional<Post> post = meant.flatMap(found -> posts.find(found.token()));
    if (meant.isEmpty() || post.filter(found -> stands(found, place)).isEmpty()) {
      return told("press.gone", manner);
    }
    return press(meant.get(), post.get(), caller, manner, begun);
  }

  private boolean stands(Post post, Place place) {
    return post.place().isSame(place)
        && clock.instant().isBefore(post.script().at().plus(Traces.MESSAGES_KEPT));
  }

  private Pressed press(Meant meant, Post post, Caller caller, Manner manner, long begun) {
    if (!mayPress(meant.act(), post, caller)) {
      return told("press.not_yours", manner);
    }
    return switch (meant.act()) {
      case MORE -> turned(meant, manner);
      case RIGHT, WRONG_SPEAKER, WRONG_TIME, NOT_AN_ANSWER ->
          thanks(meant.act(), post, caller, manner, begun);
      case SHARE -> shared(post, manner, begun);
      case CHOICE -> chosen(meant, post, caller, manner);
      case DISMISS -> new Pressed.Removed(post);
    };
  }

  private boolean mayPress(Button.Act act, Post post, Caller caller) {
    String name = act.name().toLowerCase(Locale.ROOT);
    Belongs message = caller.owner(post.script().person(), post.place());
    return desk.mayPress(name, message, post.place(), caller.role());
  }

  /** Counted from the page that was seen: two presses at once turn one page. */
  private Pressed turned(Meant meant, Manner manner) {
    return posts
        .change(meant.token(), post -> post.with(next(post.script(), meant.page())))
        .<Pressed>map(post -> new Pressed.Changed(post, buttons.shown(post.place(), post.script())))
        .orElseGet(() -> told("press.gone", manner));
  }

  private static Script next(Script script, int page) {
    return script.at((page + 1) % script.pages().size());
  }

  private Pressed thanks(Button.Act verdict, Post post, Caller caller, Manner manner, long begun) {
    Script script = post.script();
    Tenant tenant = post.place().tenant();
    Feedback feedback =
        new Feedback(
            script.token(),
            tenant,
            caller.id(),
            script.person(),
            verdict,
            clock.instant(),
            script.asked().question(),
            script.asked().answered());
    Set<Account> people =
        Set.copyOf(List.of(account(tenant, caller.id()), account(tenant, script.person())));
    boolean kept = desk.keep(begun, people, tenant, () -> posts.keep(feedback));
    return told(kept ? "press.thanks" : "press.gone", manner);
  }

  /** Counted from the choices that were seen: they never change. */
  private Pressed chosen(Meant meant, Post post, Caller caller, Manner manner) {
    List<Script.Choice> choices = post.script().asked().choices();
    return meant.page() >= choices.size()
        ? told("press.gone", manner)
        : new Pressed.Answered(
            answering.onTurn(
                post.place(),
                new Asker(caller.id(), manner.zone(), caller.role()),
                choices.get(meant.page()).line(),
                manner));
  }

  private static Account account(Tenant tenant, String person) {
    return new Account(tenant.platform(), person);
  }

  private Pressed shared(Post post, Manner manner, long begun) {
    String token = post.script().token();
    if (!post.isPrivate() || !shares.begin(token)) {
      return told("press.shared", manner);
    }
    Script open = scripts.shared(post.script());
    return new Pressed.Shared(
        new Draft(
            buttons.shown(post.place(), open),
            false,
            post.place(),
            open,
            begun,
            Optional.of(token)));
  }

  static Pressed told(String key, Manner manner) {
    Message message =
        new Message(
            List.of(Message.Block.of(Line.of(Piece.plain(Texts.of(manner.locale()).of(key))))),
            OptionalInt.empty());
    return new Pressed.Told(new Shown(message, List.of(), manner.locale(), manner.zone()));
  }
}
