package onrecord.chat.console;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import onrecord.chat.Texts;
import onrecord.desk.Desk;
import onrecord.place.Asker;
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
    this.asker = new Asker("console", settings.zone());
  }

  /**
   * Talks until /quit or the end of input.
   *
   * @throws IOException if the input cannot be read
   */
  public void run() throws IOException {
    if (!isTerminal()) {
      piped();
      return;
    }
    try (Terminal terminal =
        TerminalBuilder.builder().system(true).dumb(true).encoding(encoding()).build()) {
      edited(terminal);
    }
  }

  /** The console of JDK 22 to 24 is never null, that of 25 is null where anything is piped. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Talks on a terminal. */
  void edited(Terminal terminal) {
    Dialogue dialogue = new Dialogue(desk, texts, asker);
    new EditedChat(terminal, dialogue, new Completions(desk, asker), settings, texts).run();
  }

  /** Talks without one. */
  void piped(BufferedReader in, PrintWriter out) throws IOException {
    Dialogue dialogue = new Dialogue(desk, texts, asker);
    new PipedChat(in, out, dialogue, new Paper(settings.zone(), Paper.BAR)).run();
  }

  /**
   * UTF-8 both ways, whatever the locale: exact words would not survive a smaller character set.
   */
  private void piped() throws IOException {
    var in = new FileInputStream(FileDescriptor.in);
    var out = new FileOutputStream(FileDescriptor.out);
    piped(
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
        new PrintWriter(out, false, StandardCharsets.UTF_8));
  }

  /** A terminal in a bare locale says ASCII and nearly always means UTF-8. */
  private static Charset encoding() {
    Charset named =
        Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), StandardCharsets.UTF_8);
    return named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
  }
}
