package onrecord.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Coverage;
import onrecord.desk.Desk;
import onrecord.desk.Harbour;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConsoleChatTest {
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String UP = "\u001bOA";
  private static final String LEFT = "\u001bOD";
  private static final String TAB = "\t";

  @TempDir Path folder;

  @Test
  void eachPipedLineIsAnsweredInPlainText() throws IOException {
    String out = piped("/latest ferries\n\n/entry e2\n", Harbour.page());
    assertThat(out)
        .isEqualTo(
            """
            Newest first:

            2 Mar 2026 18:00 GMT · BREAKING · entry e4
            │ Ferries to return

            4 entries searched up to 2 Mar 2026 18:05 GMT · newest entry 5 min old

            │ Fishers angry
            reported by Nell Byrne
            2 Mar 2026 12:40 GMT · entry e2
            https://quay.example/e2

            │ “We were told nothing,” Tomas Venn says.

            Quoted here: Tomas Venn

            """);
  }

  @Test
  void pipedInputEndsAtQuit() throws IOException {
    assertThat(piped("/quit\n/latest\n", Harbour.page())).isEmpty();
  }

  @Test
  void moreGoesOnUntilNothingIsLeft() throws IOException {
    String out = piped("/latest\n/more\n/more\n/more\n", Harbour.many(25));
    assertThat(out.lines().filter(line -> line.startsWith("│")))
        .hasSize(25)
        .doesNotHaveDuplicates()
        .endsWith("│ Headline 24");
    assertThat(out.lines().filter(line -> line.startsWith("/more"))).hasSize(2);
    assertThat(out).endsWith("There is nothing more to show.\n\n");
  }

  @Test
  void aPageCannotSpeakInOurName() throws IOException {
    String text = "\u001b[2Jone\nOrla Quill · quote\r\n\u202etwo";
    var hostile =
        new Harbour.Page(
            new Coverage(
                "c",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Harbour.ZONE,
                List.of(),
                List.of(Harbour.entry("h", Harbour.NOW, text, false, text))),
            Harbour.attribution());
    String out = piped("/entry h\n", hostile);
    assertThat(out).contains("│ one Orla Quill · quote two\n").doesNotContain("\u001b", "\u202e");
    assertThat(out.lines().filter(line -> line.startsWith("Orla"))).isEmpty();
  }

  @Test
  void linesAreEditedAndCtrlDLeaves() throws IOException {
    String out = typed(true, "/entry 2" + LEFT + "e\r", CTRL_D);
    assertThat(out).contains("Fishers angry").contains("Tab completes names");
  }

  @Test
  void ctrlCDropsTheLineAndTellsHowToLeave() throws IOException {
    String out = typed(true, "/entry e2" + CTRL_C, CTRL_C, "/quit\r");
    assertThat(out).doesNotContain("Fishers angry").contains("To leave, press Ctrl-D");
  }

  @Test
  void tabCompletesCommandsAndNames() throws IOException {
    assertThat(typed(true, "/ent" + TAB + "e2\r", CTRL_D)).contains("Fishers angry");
    assertThat(typed(true, "/latest ven" + TAB + "\r", CTRL_D))
        .contains("Tomas Venn")
        .contains("Fishers angry");
  }

  @Test
  void anApostropheOrExclamationMarkEndsNoLineEarly() throws IOException {
    assertThat(typed(true, "/latest quill's ferries !1 \\\r", CTRL_D)).contains("No such entry");
  }

  @Test
  void whatWasTypedIsThereTheNextTime() throws IOException {
    typed(true, "/entry e2\r", CTRL_D);
    assertThat(Files.readString(history())).contains("/entry e2");
    assertThat(typed(true, UP + "\r", CTRL_D)).contains("Fishers angry");
  }

  @Test
  void aHistoryThatCannotBeWrittenIsDoneWithout() throws IOException {
    Files.createDirectory(history());
    assertThat(typed(true, "/entry e2\r", UP + "\r", CTRL_D)).contains("Fishers angry");
  }

  @Test
  void aTerminalWithoutASizeHasRoomAllTheSame() throws IOException {
    Keyboard keyboard = new Keyboard("/entry e2\r", CTRL_D);
    try (Terminal terminal = keyboard.terminal(new Size(0, 0))) {
      var settings = new ConsoleSettings(Harbour.ZONE, Optional.empty(), true);
      new ConsoleChat(Harbour.desk(Harbour.page()), settings).edited(terminal);
    }
    assertThat(keyboard.screen()).contains("onrecord> ", "Fishers angry");
  }

  @Test
  void colourIsUsedOnlyWhereItIsWanted() throws IOException {
    assertThat(typed(true, "/entry e4\r", CTRL_D)).containsPattern("\u001b\\[[0-9;]+mBREAKING");
    assertThat(typed(false, "/entry e4\r", CTRL_D)).contains(" · BREAKING · ");
  }

  private Path history() {
    return folder.resolve("history");
  }

  private static Desk desk(Harbour.Page page) {
    return Harbour.desk(page);
  }

  private String piped(String input, Harbour.Page page) throws IOException {
    StringWriter out = new StringWriter();
    var settings = new ConsoleSettings(Harbour.ZONE, Optional.empty(), true);
    new ConsoleChat(desk(page), settings)
        .piped(new BufferedReader(new StringReader(input)), new PrintWriter(out));
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private String typed(boolean colour, String... keys) throws IOException {
    Keyboard keyboard = new Keyboard(keys);
    try (Terminal terminal = keyboard.terminal()) {
      var settings = new ConsoleSettings(Harbour.ZONE, Optional.of(history()), colour);
      new ConsoleChat(desk(Harbour.page()), settings).edited(terminal);
    }
    return keyboard.screen();
  }
}
