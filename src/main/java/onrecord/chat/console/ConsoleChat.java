package onrecord.chat.console;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import onrecord.chat.Texts;
import onrecord.desk.Desk;
import onrecord.follow.Event;
import onrecord.place.Asker;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The chat on this process's own terminal, or on what its input and output are piped to. */
public final class ConsoleChat {
  /** Behind whose wall the console lies. */
  public static final Tenant TENANT = new Tenant("console", "console");

  private final Desk desk;
  private final ConsoleSettings settings;
  private final Texts texts;
  private final Asker asker;
  private final Dialogue dialogue;
  private volatile Optional<EditedChat> edited = Optional.empty();

  public ConsoleChat(Desk desk, ConsoleSettings settings) {
    this.desk = desk;
    this.settings = settings;
    this.texts = Texts.of(Locale.ENGLISH);
    this.asker = operator(settings.zone());
    this.dialogue = new Dialogue(desk, texts, asker);
  }

  /** Whoever sits at this machine's console runs the bot. */
  public static Asker operator(ZoneId zone) {
    return new Asker("console", zone, Role.OPERATOR);
  }

  /**
   * Says above the line that is being typed what happened, if it is seen here and somebody is to be
   * told; says nothing where the chat is piped, as answers alone stand there. Any thread may.
   */
  public void notice(Event event) {
    edited.ifPresent(chat -> dialogue.notice(event).ifPresent(chat::printAbove));
  }

  /** Whether this process's input and output are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // It is null on JDK 25 where either is piped.
  public static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /**
   * Talks on this process's terminal until /quit or the end of input.
   *
   * @throws IOException if the terminal cannot be used
   */
  public void onTerminal() throws IOException {
    try (Terminal terminal =
        TerminalBuilder.builder().system(true).dumb(true).encoding(encoding()).build()) {
      edited(terminal);
    }
  }

  /**
   * Talks in plain text, a question a line, until /quit or the end of input.
   *
   * @throws IOException if the input cannot be read
   */
  public void piped(BufferedReader in, PrintWriter out) throws IOException {
    new PipedChat(in, out, dialogue, Paper.plain(settings.zone())).run();
  }

  void edited(Terminal terminal) {
    EditedChat chat =
        new EditedChat(terminal, dialogue, new Completions(desk, asker), settings, texts);
    edited = Optional.of(chat);
    chat.run();
    edited = Optional.empty();
  }

  /** A terminal in a bare locale says ASCII and nearly always means UTF-8. */
  private static Charset encoding() {
    Charset named =
        Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), StandardCharsets.UTF_8);
    return named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
  }
}
