package onrecord.chat.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import onrecord.chat.Layout;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Notices;
import onrecord.chat.Piece;
import onrecord.chat.Slash;
import onrecord.chat.Texts;
import onrecord.desk.Desk;
import onrecord.desk.Option;
import onrecord.desk.Reply;
import onrecord.desk.Request;
import onrecord.follow.Event;
import onrecord.log.RequestId;
import onrecord.place.Asker;
import onrecord.place.Place;

/**
 * What is said on one console, turn by turn. The desk's commands, and two of its own: /more goes on
 * with the last reply, /quit ends.
 */
final class Dialogue {
  static final String MORE = "/more";
  static final String QUIT = "/quit";

  static final Place HERE = new Place(ConsoleChat.TENANT, "console", Place.Kind.PRIVATE);

  private static final System.Logger LOG = System.getLogger(Dialogue.class.getName());
  private static final String IMPORT = "import";

  private final Desk desk;
  private final Slash slash;
  private final Texts texts;
  private final Layout layout;
  private final Notices notices;
  private final Asker asker;
  private Optional<Reply> last = Optional.empty();
  private OptionalInt next = OptionalInt.empty();

  Dialogue(Desk desk, Texts texts, Asker asker) {
    this.desk = desk;
    this.texts = texts;
    this.asker = asker;
    this.slash = new Slash(desk.commands());
    this.layout = new Layout(texts);
    this.notices = new Notices(texts);
  }

  /**
   * Answers one line.
   *
   * @param send takes the answer
   * @return false at the end of the dialogue
   */
  boolean say(String line, Consumer<Message> send) {
    return RequestId.in(() -> {
      Optional<Message> answer = say(line);
      answer.ifPresent(message -> {
        send.accept(message);
        LOG.log(System.Logger.Level.DEBUG, "sent, blocks={0}", message.blocks().size());
      });
      return answer.isPresent();
    });
  }

  private Optional<Message> say(String line) {
    return switch (line.strip().toLowerCase(Locale.ROOT)) {
      case QUIT, "/exit", "quit", "exit" -> Optional.empty();
      case MORE, "more" -> Optional.of(more());
      default -> Optional.of(answer(line));
    };
  }

  /** What is open, and how to begin. */
  Message greeting() {
    return note("console.greeting");
  }

  /** What happened, if somebody here is to be told of it. */
  Optional<Message> notice(Event event) {
    return desk.notice(HERE, asker, event).flatMap(notices::of);
  }

  /** How to leave, for somebody who tries to. */
  Message farewell() {
    return note("console.leave");
  }

  private Message answer(String line) {
    Request request = slash.read(line, HERE, asker);
    try {
      return answer(request.command().equals(IMPORT) ? withList(request) : request);
    } catch (IOException e) {
      String file = request.options().getOrDefault(Option.LIST, "");
      String why = String.valueOf(e.getMessage());
      return note(Piece.alert(texts.of("console.nofile", file, why)));
    }
  }

  /** A list is named here by its file. */
  private static Request withList(Request request) throws IOException {
    Optional<String> file = request.option(Option.LIST);
    return file.isEmpty()
        ? request
        : new Request(
            request.place(),
            request.asker(),
            request.command(),
            Map.of(Option.LIST, ListFile.read(file.get())));
  }

  private Message answer(Request request) {
    Reply reply = desk.carryOut(request);
    last = Optional.of(reply);
    Message message = shown(withChoices(layout.lay(reply, 0), reply));
    return reply instanceof Reply.Guide ? withOwn(message) : message;
  }

  /** There are no buttons here: whoever was meant is said by number or by name. */
  private Message withChoices(Message message, Reply reply) {
    List<String> choices = layout.choices(reply);
    if (choices.isEmpty()) {
      return message;
    }
    List<Line> lines = new ArrayList<>();
    for (String choice : choices) {
      lines.add(Line.of(Piece.plain((lines.size() + 1) + ". " + choice)));
    }
    lines.add(Line.of(Piece.faint(texts.of("clarify.reply"))));
    return message.with(new Message.Block(lines));
  }

  private Message more() {
    return last.filter(reply -> next.isPresent())
        .map(reply -> shown(layout.lay(reply, next.getAsInt())))
        .orElseGet(() -> note("console.nomore"));
  }

  private Message shown(Message message) {
    next = message.next();
    return next.isPresent() ? message.with(Message.Block.of(usage(MORE, "console.more"))) : message;
  }

  private Message withOwn(Message guide) {
    return guide.with(Message.Block.of(usage(MORE, "command.more"), usage(QUIT, "command.quit")));
  }

  private Line usage(String command, String key) {
    return Line.of(Piece.command(command), Piece.plain(" \u2013 " + texts.of(key)));
  }

  private Message note(String key) {
    return note(Piece.faint(texts.of(key)));
  }

  private static Message note(Piece piece) {
    return new Message(List.of(Message.Block.of(Line.of(piece))), OptionalInt.empty());
  }
}
