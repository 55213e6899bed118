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
import java.util.function.Consumer;
import java.util.logging.Level;
import onrecord.coverage.Coverage;
import onrecord.desk.Brandts;
import onrecord.desk.Desk;
import onrecord.desk.Harbour;
import onrecord.desk.Newsroom;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.log.Captured;
import onrecord.log.Log;
import onrecord.place.Tenant;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConsoleChatTest {
  private static final System.Logger LOG = System.getLogger("onrecord.test");
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
  void aRequestIsOneFromTheQuestionToWhatIsSent() throws IOException {
    try (Captured log = new Captured(Log.Form.TEXT, Level.FINE)) {
      Newsroom newsroom = new Newsroom(Harbour.page());
      newsroom.whenCarriedOut = done -> LOG.log(System.Logger.Level.INFO, "{0}", done.fields());
      String _ = piped(newsroom.desk, "/latest ferries\nxyzzy plugh\n");
      List<String> ids =
          log.lines().stream().map(line -> line.replaceAll(".*\\[(\\w{8})].*", "$1")).toList();
      assertThat(log.lines()).hasSize(4).noneMatch(line -> line.contains("xyzzy"));
      assertThat(log.lines().get(0)).contains("command=latest outcome=answered");
      assertThat(log.lines().get(1)).contains("sent");
      assertThat(ids).allMatch(id -> id.matches("\\w{8}"));
      assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
      assertThat(ids.get(2)).isEqualTo(ids.get(3));
    }
  }

  @Test
  void whoMayBeMeantIsListedAndChosenByNumberOrName() throws IOException {
    String question = "What did Brandt say about the ferry?\n";
    for (String choice : List.of("2", "the second", "no, Otto Brandt", "otto")) {
      String out = piped(question + choice + "\n", Brandts.page());
      assertThat(out)
          .contains("Which Brandt: Lena Brandt (mayor) or Otto Brandt (skipper)?")
          .contains("2. Otto Brandt (skipper)")
          .containsOnlyOnce("Which Brandt")
          .contains("Understood: what Otto Brandt said");
    }
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
  void tabCompletesOwnSourcesThatCanBeEnded() throws IOException {
    Newsroom newsroom = new Newsroom();
    newsroom.followed(ConsoleChat.TENANT, "quay-live", "https://quay.example/live");
    newsroom.followed(Tenant.EVERYBODY, "quay-common", "https://common.example/live");
    assertThat(typed(newsroom, chat -> {}, "/unfollow qua" + TAB + "\r", CTRL_D))
        .contains("Not followed any more:", "https://quay.example/live");
  }

  @Test
  void whatHappensIsToldAboveThePromptOfThoseWhoSeeIt() throws IOException {
    Newsroom newsroom = new Newsroom();
    Source own = newsroom.followed(ConsoleChat.TENANT, "quay", "https://quay.example/live");
    Source foreign = newsroom.followed(new Tenant("discord", "b"), "pub", "https://pub.example/");
    Event told = newsroom.happened(own, Harbour.NOW, added("Ferries return\u001b[2J"));
    Event untold = newsroom.happened(foreign, Harbour.NOW, added("Beer is out"));
    String screen =
        typed(
            newsroom,
            chat -> {
              chat.notice(untold);
              chat.notice(told);
            },
            "/entry e2" + CTRL_C,
            CTRL_D);
    assertThat(screen).contains("Ferries return").doesNotContain("Beer is out", "return\u001b[2J");
  }

  @Test
  void whatHappensIsNotToldWhereAnswersArePiped() throws IOException {
    Newsroom newsroom = new Newsroom(Harbour.page());
    Source own = newsroom.followed(ConsoleChat.TENANT, "quay", "https://quay.example/live");
    StringWriter out = new StringWriter();
    ConsoleChat chat = new ConsoleChat(newsroom.desk, settings(Optional.empty(), true));
    chat.notice(newsroom.happened(own, Harbour.NOW, added("Ferries return")));
    chat.piped(new BufferedReader(new StringReader("/entry e2\n")), new PrintWriter(out));
    assertThat(out.toString()).contains("Fishers angry").doesNotContain("Ferries return");
  }

  @Test
  void aListIsNamedByItsFile() throws IOException {
    Path list = folder.resolve("my list.opml");
    Files.writeString(
        list, "<opml><body><outline text='x' xmlUrl='http://10.0.0.1:99/x'/></body></opml>");
    assertThat(piped("/import " + list + "\n", Harbour.page()))
        .contains("Of 1 source of the list none is followed from now on.", "its port is 99");
    Path none = folder.resolve("none");
    assertThat(piped("/import " + none + "\n", Harbour.page()))
        .isEqualTo("The file \u201c" + none + "\u201d cannot be read: no such file.\n\n");
    assertThat(piped("/import " + folder + "\n", Harbour.page())).contains("cannot be read:");
    assertThat(piped("/import \0\n", Harbour.page())).contains("no name of a file");
    Files.write(list, new byte[ListFile.MAX_BYTES + 1]);
    assertThat(piped("/import " + list + "\n", Harbour.page())).contains("longer than 1000000");
    assertThat(piped("/import\n", Harbour.page())).contains("Which list?");
  }

  @Test
  void anExportedListCanBeImportedAgain() throws IOException {
    Newsroom newsroom = new Newsroom();
    newsroom.followed(ConsoleChat.TENANT, "quay", "https://quay.example/live?a=1&b=2");
    StringWriter out = new StringWriter();
    new ConsoleChat(newsroom.desk, settings(Optional.empty(), true))
        .piped(new BufferedReader(new StringReader("/export\n")), new PrintWriter(out));
    assertThat(out.toString().lines())
        .anyMatch(line -> line.contains("xmlUrl=\"https://quay.example/live?a=1&amp;b=2\""));
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

  /** What stands on the screen of somebody to whom something happens before each key. */
  private static String typed(Newsroom newsroom, Consumer<ConsoleChat> happens, String... keys)
      throws IOException {
    ConsoleChat chat = new ConsoleChat(newsroom.desk, settings(Optional.empty(), false));
    Keyboard keyboard = new Keyboard(() -> happens.accept(chat), keys);
    try (Terminal terminal = keyboard.terminal()) {
      chat.edited(terminal);
    }
    return keyboard.screen();
  }

  private static ConsoleSettings settings(Optional<Path> history, boolean colour) {
    return new ConsoleSettings(Harbour.ZONE, history, colour);
  }

  private static Change added(String title) {
    return new Change.Added(Harbour.entry("n1", Harbour.NOW, title, false, "Text."), false);
  }

  private Path history() {
    return folder.resolve("history");
  }

  private static Desk desk(Harbour.Page page) {
    return Harbour.desk(page);
  }

  private String piped(String input, Harbour.Page page) throws IOException {
    return piped(desk(page), input);
  }

  private static String piped(Desk desk, String input) throws IOException {
    StringWriter out = new StringWriter();
    var settings = new ConsoleSettings(Harbour.ZONE, Optional.empty(), true);
    new ConsoleChat(desk, settings)
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
