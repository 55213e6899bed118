package onrecord.chat.console;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import onrecord.chat.Texts;
import onrecord.desk.Desk;
import onrecord.place.Asker;
import onrecord.place.Role;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The chat on this process's own terminal, or on what its input and output are piped to. */
public final class ConsoleChat {
  private final Desk desk;
  private final ConsoleSettings settings;
  private final Texts texts;
  private final Asker asker;

  public ConsoleChat(Desk desk, ConsoleSettings settings) {
    this.desk = desk;
    this.settings = settings;
    this.texts = Texts.of(Locale.ENGLISH);
    this.asker = new Asker("console", settings.zone(), Role.OPERATOR);
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
    new PipedChat(in, out, dialogue(), Paper.plain(settings.zone())).run();
  }

  void edited(Terminal terminal) {
    new EditedChat(terminal, dialogue(), new Completions(desk, asker), settings, texts).run();
  }

  private Dialogue dialogue() {
    return new Dialogue(desk, texts, asker);
  }

  /** A terminal in a bare locale says ASCII and nearly always means UTF-8. */
  private static Charset encoding() {
    Charset named =
        Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), StandardCharsets.UTF_8);
    return named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
  }
}
