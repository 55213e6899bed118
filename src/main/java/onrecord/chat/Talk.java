package onrecord.chat;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import onrecord.chat.Script.Manner;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.desk.Command;
import onrecord.desk.Desk;
import onrecord.desk.Option;
import onrecord.desk.Reply;
import onrecord.desk.Request;
import onrecord.follow.Event;
import onrecord.follow.History;
import onrecord.log.RequestId;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Seal;
import onrecord.place.Tenant;

/**
 * What every platform talks to: it hands in what people ask for and press, and is told what to
 * show. Safe for use by several threads; following a page may take half a minute.
 */
public final class Talk implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Talk.class.getName());

  private final Desk desk;
  private final Slash slash;
  private final Posts posts;
  private final Manners manners;
  private final Scripts scripts;
  private final Buttons buttons;
  private final Shares shares;
  private final Presses presses;
  private final Answering answering;
  private final Laid laid = new Laid();
  private final Correcting correcting;

  /** Whether it is told already that messages cannot be kept. */
  private final AtomicBoolean unkept = new AtomicBoolean();

  private final Map<String, ChatPlatform> platforms = new ConcurrentHashMap<>();

  /**
   * @param posts keeps what was sent
   * @param permalinks where a tenant's readers find entries that have no address of their own
   * @param seal of the buttons; those of another are void
   * @param clock the time
   */
  public Talk(
      Desk desk,
      Posts posts,
      Function<Tenant, Permalinks> permalinks,
      Seal seal,
      InstantSource clock) {
    this.desk = desk;
    this.posts = posts;
    this.slash = new Slash(desk.commands());
    this.manners = new Manners(desk);
    this.scripts = new Scripts(desk, clock);
    this.buttons = new Buttons(new Payloads(seal));
    this.shares = new Shares(posts, clock);
    this.answering = new Answering(desk, slash, scripts, buttons, permalinks);
    this.presses = new Presses(desk, posts, buttons, scripts, shares, clock, answering);
    this.correcting =
        new Correcting(posts, new Errata(desk, posts, permalinks, this::edit), this::isUp);
  }

  /** Has a platform talk, and tells it of corrections from now on. */
  public void open(ChatPlatform platform) {
    platforms.put(platform.name(), platform);
    platform.start(this);
  }

  /**
   * Answers a command.
   *
   * @param command its name, without a slash; any word, known or not
   * @return empty where nothing is to be said
   */
  public Optional<Draft> command(
      Place place, Caller caller, String command, Map<Option, String> options) {
    return RequestId.in(() -> {
      Manner manner = manners.of(place, caller);
      return answer(
          new Request(place, manners.asker(place, caller, manner), command, options), manner);
    });
  }

  /**
   * Answers a line as people type it: a command with its slash, or else a question.
   *
   * @return empty where nothing is to be said
   */
  public Optional<Draft> typed(Place place, Caller caller, String line) {
    return RequestId.in(() -> {
      Manner manner = manners.of(place, caller);
      return answer(slash.read(line, place, manners.asker(place, caller, manner)), manner);
    });
  }

  /**
   * Answers a question in words that somebody else wrote: they are not kept, neither as they are
   * nor as they were understood.
   *
   * @return empty where nothing is to be said
   */
  public Optional<Draft> check(Place place, Caller caller, String words) {
    return RequestId.in(() -> {
      Manner manner = manners.of(place, caller);
      Request request = Request.ask(place, manners.asker(place, caller, manner), words);
      return answer(request.quoted(), manner);
    });
  }

  private Optional<Draft> answer(Request request, Manner manner) {
    long begun = desk.moment();
    Optional<Reply> reply = answering.carriedOut(request);
    if (reply.filter(Reply.Erased.class::isInstance).isPresent()) {
      Optional.ofNullable(platforms.get(request.place().tenant().platform()))
          .ifPresent(platform -> platform.forget(request.asker().id()));
    }
    return reply.map(said -> answering.draft(request, said, manner, begun));
  }

  /**
   * A draft was sent: its buttons work from now on, and corrections reach it.
   *
   * @param messageId as the platform gives it, distinct within the place
   */
  public void posted(Draft draft, String messageId) {
    try {
      if (draft.script().isToBeKept()) {
        keep(draft, new Post(draft.place(), messageId, draft.script()));
      }
      draft.copied().ifPresent(shares::done);
      unkept.set(false);
    } catch (UncheckedIOException e) {
      if (!unkept.getAndSet(true)) {
        LOG.log(System.Logger.Level.WARNING, "messages cannot be kept: {0}", e.getMessage());
      }
    }
  }

  /** Whoever was forgotten meanwhile stays so. */
  private void keep(Draft draft, Post post) {
    Tenant tenant = draft.place().tenant();
    Account asker = new Account(tenant.platform(), draft.script().person());
    boolean kept = desk.keep(draft.begun(), Set.of(asker), tenant, () -> posts.keep(post));
    if (kept && !post.script().cited().isEmpty()) {
      correcting.posted(post.script().token());
    }
  }

  /** A draft that somebody shared cannot be sent: they may try again. */
  public void unposted(Draft draft) {
    draft.copied().ifPresent(shares::failed);
  }

  /** A draft that was posted does not stand there any more: another does in its place. */
  public void replaced(Draft draft) {
    forget(draft.script());
  }

  /**
   * A message has another id from now on: one that grew may take several of the platform's.
   *
   * @param messageId as in {@link #posted}
   */
  public void stands(Post post, String messageId) {
    if (messageId.equals(post.messageId())) {
      return;
    }
    try {
      posts.change(post.script().token(), now -> now.standing(messageId));
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "what a message grew to: {0}", e.getMessage());
    }
  }

  /** A message that was to be removed is gone, or was before. */
  public void removed(Post post) {
    forget(post.script());
  }

  private void forget(Script script) {
    try {
      posts.remove(script.token());
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "a message cannot be forgotten: {0}", e.getMessage());
    }
  }

  /** Somebody pressed a button. */
  public Pressed press(Place place, Caller caller, String payload) {
    return RequestId.in(() -> {
      Manner manner = manners.of(place, caller);
      if (!takesTurn(place, caller)) {
        return Presses.told("press.too_often", manner);
      }
      try {
        return presses.press(place, caller, payload, manner);
      } catch (UncheckedIOException e) {
        LOG.log(System.Logger.Level.WARNING, "a button: {0}", e.getMessage());
        return Presses.told("press.failed", manner);
      }
    });
  }

  /**
   * What somebody may mean who has typed the beginning of an option, as far as their tenant sees
   * it: at most 25, each of at most 100 characters.
   */
  public List<String> suggest(
      Place place, Caller caller, String command, Option option, String typed) {
    return desk.suggest(place, caller.role(), command, option, typed);
  }

  /** What somebody of that role can ask for on a platform, to be offered in menus. */
  public List<Command> commands(String platform, Role role) {
    return desk.commands(platform, role);
  }

  /** Whether the answers at a place are seen by one person alone, though several read there. */
  public boolean isPrivate(Place place, Caller caller) {
    return manners.atOnce(place, caller).isPrivate();
  }

  /** Whether it is somebody's turn, which then counts. */
  public boolean takesTurn(Place place, Caller caller) {
    return desk.turn(place, caller.id()).isNow();
  }

  /**
   * What is said at the first contact, for somebody who begins to talk to us.
   *
   * @return empty where they did so too often
   */
  public Optional<Draft> greeting(Place place, Caller caller) {
    return takesTurn(place, caller)
        ? Optional.of(welcome(place, caller.locale()))
        : Optional.empty();
  }

  /** What is said at the first contact with a server or a group, or with one person alone. */
  public Draft welcome(Place place, Optional<Locale> locale) {
    Manner manner = manners.of(place, locale);
    Message message = new Welcome(Texts.of(manner.locale())).to(place);
    return answering.draft(place, scripts.note(Script.EVERYBODY, message, manner), desk.moment());
  }

  /**
   * What is said at a place that nobody asked for at that moment: in the language and the zone of
   * the place, and for all who read there. The same reply is laid out once for many places.
   */
  public Draft announce(Place place, Reply reply) {
    long begun = desk.moment();
    Manner manner = manners.of(place, Optional.empty());
    Set<CitedVersion> cited = desk.cited(place.tenant(), reply);
    List<Message> pages =
        laid.pages(
            reply,
            manner.locale(),
            place.tenant(),
            cited,
            () -> Scripts.pages(reply, answering.layout(place, manner)));
    return answering.draft(place, scripts.announcement(pages, cited, manner), begun);
  }

  /** A draft that was made before, by this process or another, to stand at a place. */
  public Draft again(Place place, Script script) {
    return answering.draft(place, script, desk.moment());
  }

  /**
   * The message that a draft became, as far as it is kept.
   *
   * @throws UncheckedIOException if that cannot be read now
   */
  public Optional<Post> sent(Draft draft) {
    return posts.find(draft.script().token());
  }

  /** The platforms that were opened. */
  public List<ChatPlatform> platforms() {
    return List.copyOf(platforms.values());
  }

  /** The bare reply to a command, for those who show it in a way of their own. */
  public Optional<Reply> reply(
      Place place, Caller caller, String command, Map<Option, String> options) {
    Manner manner = manners.of(place, caller);
    return answering.carriedOut(
        new Request(place, manners.asker(place, caller, manner), command, options));
  }

  /** How replies to somebody at a place are laid out. */
  public Layout layout(Place place, Caller caller) {
    return answering.layout(place, manners.of(place, caller));
  }

  /** A message of a platform's own making, as somebody at a place is shown it. */
  public Shown shown(Place place, Caller caller, Message message) {
    Manner manner = manners.of(place, caller);
    return new Shown(message, List.of(), manner.locale(), manner.zone());
  }

  /** Our words in the language of somebody at a place. */
  public Texts texts(Place place, Caller caller) {
    return Texts.of(manners.atOnce(place, caller).locale());
  }

  /** Something happened: messages that cite what was corrected or withdrawn say so, soon. */
  public void happened(Event event) {
    correcting.happened(event);
  }

  private boolean isUp() {
    return platforms.values().stream().allMatch(ChatPlatform::isUp);
  }

  /** Makes up for what happened while nobody told of it, once the platforms are connected. */
  public void resume(History history) {
    correcting.resume(history);
  }

  /**
   * We have left a tenant: nothing of it is kept.
   *
   * @throws UncheckedIOException if the store cannot be written now
   */
  public void gone(Tenant tenant) {
    desk.gone(tenant);
  }

  /**
   * A tenant is called otherwise from now on, as a group that became a supergroup.
   *
   * @throws UncheckedIOException if the store cannot be written now
   */
  public void moved(Tenant from, Tenant to) {
    desk.moved(from, to);
  }

  private void edit(Post post) {
    Optional.ofNullable(platforms.get(post.place().tenant().platform()))
        .ifPresent(platform -> edit(platform, post));
  }

  /** One message that cannot be edited must not keep the others from it. */
  private void edit(ChatPlatform platform, Post post) {
    try {
      platform.edit(post, buttons.shown(post.place(), post.script()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a message is not corrected: {0}", e.toString());
    }
  }

  /** Waits a little until corrections are handed on; the platforms are closed by themselves. */
  @Override
  public void close() {
    correcting.close();
    answering.close();
  }
}
