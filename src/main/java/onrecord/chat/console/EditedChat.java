package onrecord.chat.console;

import java.nio.file.Path;
import java.util.Optional;
import onrecord.chat.Message;
import onrecord.chat.Texts;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedCharSequence;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp;

/** The chat on a terminal that can move its cursor: lines are edited, remembered and completed. */
final class EditedChat {
  private static final Size USUAL_SIZE = new Size(80, 24);

  private final Terminal terminal;
  private final LineReader reader;
  private final Dialogue dialogue;
  private final Paper paper;
  private final boolean colour;
  private final String prompt;

  EditedChat(
      Terminal terminal,
      Dialogue dialogue,
      Completer completer,
      ConsoleSettings settings,
      Texts texts) {
    this.terminal = sized(terminal);
    this.dialogue = dialogue;
    this.paper = new Paper(settings.zone(), bar(terminal));
    this.colour = settings.colour();
    this.prompt = texts.of("console.prompt");
    this.reader = reader(terminal, completer, settings.history().flatMap(HistoryFile::prepare));
  }

  /** Where nobody set a size (in a container, in a script) the editor would have no room at all. */
  private static Terminal sized(Terminal terminal) {
    if (terminal.getWidth() <= 0 || terminal.getHeight() <= 0) {
      terminal.setSize(USUAL_SIZE);
    }
    return terminal;
  }

  /** Talks until /quit or the end of input (Ctrl-D). */
  void run() {
    print(dialogue.greeting());
    boolean open = true;
    while (open) {
      open = turn();
    }
    terminal.flush();
  }

  /** Ctrl-C drops the line that was begun, as in a shell. */
  private boolean turn() {
    try {
      return dialogue.say(reader.readLine(prompt), this::print);
    } catch (UserInterruptException interrupted) {
      if (interrupted.getPartialLine().isBlank()) {
        print(dialogue.farewell());
      }
      return true;
    } catch (EndOfFileException end) {
      return false;
    }
  }

  /** Says something above the line that is being typed; any thread may. */
  void printAbove(Message message) {
    reader.printAbove(written(message));
  }

  private void print(Message message) {
    terminal.writer().println(written(message));
    terminal.flush();
  }

  private String written(Message message) {
    AttributedString text = paper.write(message, terminal.getWidth());
    return colour ? coloured(text) : text.toString();
  }

  /** Without the line-drawing set, which some terminals show as letters. */
  private String coloured(AttributedString text) {
    Integer colours = terminal.getNumericCapability(InfoCmp.Capability.max_colors);
    return text.toAnsi(colours == null ? 0 : colours, AttributedCharSequence.ForceMode.None);
  }

  private static String bar(Terminal terminal) {
    return terminal.encoding().newEncoder().canEncode(Paper.BAR) ? Paper.BAR : Paper.PLAIN_BAR;
  }

  private static LineReader reader(Terminal terminal, Completer completer, Optional<Path> history) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .appName("onrecord")
            .terminal(terminal)
            .parser((line, cursor, context) -> SplitLine.of(line, cursor))
            .completer(completer)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false);
    history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    return builder.build();
  }
}
