package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.chat.HostileStrings;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import onrecord.chat.VisibleText;
import onrecord.chat.telegram.fake.Entity;
import onrecord.chat.telegram.fake.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RenderingTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Instant MOMENT = Instant.parse("2026-03-04T15:57:00Z");
  private static final URI ADDRESS = URI.create("https://harbour.example/live?a=1&b=2#:~:text=so");

  /** What we put in, and what Telegram drops of its own accord. */
  private static final Pattern UNSEEN = Pattern.compile("[\u2060\u2068\u2069\u0333\u033f\u030a]");

  @ParameterizedTest
  @MethodSource
  void eachPieceHasItsShape(Piece piece, String html) {
    assertThat(html(Line.of(piece))).isEqualTo(html);
  }

  static Stream<Arguments> eachPieceHasItsShape() {
    return Stream.of(
        arguments(Piece.plain("a < b & c > \"d\""), "a &lt; b &amp; c &gt; &quot;d&quot;"),
        arguments(Piece.strong("Rutte"), "<b>Rutte</b>"),
        arguments(Piece.alert("BREAKING"), "<b>BREAKING</b>"),
        arguments(Piece.faint("small"), "small"),
        arguments(Piece.command("/help"), "/help"),
        arguments(Piece.command("/said Rutte"), "<code>/said Rutte</code>"),
        arguments(new Piece.Text("was", Piece.Style.REMOVED), "<s>was</s>"),
        arguments(new Piece.Text("is", Piece.Style.ADDED), "<u>is</u>"),
        arguments(
            new Piece.Time(MOMENT),
            "<tg-time unix=\"1772639820\" format=\"dt\">4 Mar 2026 15:57 GMT</tg-time>"),
        arguments(
            new Piece.Link(ADDRESS),
            "<a href=\"https://harbour.example/live?a=1&amp;b=2#:~:text=so\">harbour.example</a>"),
        arguments(new Piece.Link(URI.create("javascript:alert(1)")), ""),
        arguments(new Piece.Link(URI.create("tg://user?id=1")), ""),
        arguments(Piece.plain("ask @joe at t.me/x"), "ask @\u2060joe at t.\u2060me/x"));
  }

  @Test
  void timesAreWrittenOutWhereTheTagIsNotKnown() {
    Message message = message(Line.of(new Piece.Time(MOMENT)));
    assertThat(Rendering.of(message, Locale.GERMAN, ZoneId.of("Europe/Kyiv"), false))
        .extracting(Part::html)
        .containsExactly("4. März 2026, 17:57 OEZ");
  }

  @Test
  void wordsOfTheRecordAreOneQuoteAndLongOnesAreFolded() {
    Message whole =
        new Message(
            List.of(
                Message.Block.of(Line.title("The harbour"), Line.of(Piece.plain("by a reporter"))),
                Message.Block.of(Line.record("One. ".repeat(100).strip())),
                Message.Block.of(Line.record("Two. ".repeat(100).strip()))),
            OptionalInt.empty());
    assertThat(html(whole))
        .startsWith("<blockquote><b>The harbour</b></blockquote>\nby a reporter\n\n")
        .contains("\n\n<blockquote expandable>One. One.", "One.\n\nTwo. ")
        .endsWith("Two.</blockquote>")
        .satisfies(html -> assertThat(html.split("<blockquote", -1)).hasSize(3));
  }

  @Test
  void wordsFromRightToLeftDoNotCarryOursAlong() {
    assertThat(html(Line.of(Piece.plain("\u0645\u0631\u062d\u0628\u0627"), Piece.plain(" 3"))))
        .isEqualTo("\u2068\u0645\u0631\u062d\u0628\u0627\u2069 3");
  }

  @Test
  void plainTextHasTheAddressInFull() {
    Message message =
        message(Line.of(Piece.strong("x"), Piece.plain(" "), new Piece.Link(ADDRESS)));
    assertThat(parts(message)).extracting(Part::plain).containsExactly("x " + ADDRESS);
  }

  @Test
  void hostileStringsAreShownAsTheyAreAndDoNothing() throws Exception {
    List<String> strings = HostileStrings.all();
    int messages = 0;
    for (String string : strings) {
      for (Message message : with(string)) {
        assertHarmless(string, message);
        messages++;
      }
    }
    System.out.println(strings.size() + " hostile strings in " + messages + " messages");
    assertThat(strings).hasSizeGreaterThan(600);
  }

  /** Two of them side by side may do what neither does alone. */
  @Test
  void hostileStringsNextToEachOtherDoNothing() throws Exception {
    List<String> strings = HostileStrings.all();
    for (int i = 0; i < strings.size(); i++) {
      String next = strings.get((i * 7 + 3) % strings.size());
      assertHarmless(
          strings.get(i) + next,
          message(Line.of(Piece.plain(strings.get(i)), Piece.strong(next), Piece.faint(next))));
    }
  }

  private static List<Message> with(String string) {
    return List.of(
        message(Line.of(Piece.plain(string))),
        message(Line.of(Piece.strong(string), Piece.plain(": "), Piece.faint(string))),
        message(Line.of(Piece.alert(string)), Line.record(string), Line.of(Piece.plain("end"))),
        message(Line.title(string), Line.record(string, string), Line.record(string)),
        message(Line.of(new Piece.Text(string, Piece.Style.REMOVED), Piece.plain(" is "))),
        message(Line.of(Piece.command("/said " + string), new Piece.Link(ADDRESS))));
  }

  private static void assertHarmless(String string, Message message) throws Exception {
    StringBuilder shown = new StringBuilder();
    for (Part part : parts(message)) {
      Markup.Parsed parsed = Markup.html(part.html());
      assertThat(parsed.text().length()).as(string).isBetween(1, 4096);
      assertThat(types(parsed)).as(string).isSubsetOf(ours(message));
      for (Entity entity : parsed.entities()) {
        String url = entity.more().getOrDefault("url", ADDRESS.toString());
        assertThat(url).as(string).isEqualTo(ADDRESS.toString());
      }
      shown.append(parsed.text());
    }
    assertThat(bare(shown.toString())).as(string).isEqualTo(bare(expected(message)));
  }

  private static Set<String> types(Markup.Parsed parsed) {
    return parsed.entities().stream()
        .map(Entity::type)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ours(Message message) {
    Set<String> types = new TreeSet<>();
    for (Line line : message.blocks().getFirst().lines()) {
      if (line.kind() == Line.Kind.RECORD) {
        types.addAll(List.of("blockquote", "expandable_blockquote"));
      }
      for (Piece piece : line.pieces()) {
        types.add(piece instanceof Piece.Text text ? type(text) : "text_link");
      }
    }
    return types;
  }

  private static String type(Piece.Text text) {
    return switch (text.style()) {
      case STRONG, ALERT -> "bold";
      case COMMAND -> "code";
      case REMOVED -> "strikethrough";
      case ADDED -> "underline";
      case PLAIN, FAINT -> "none";
    };
  }

  /** Splits and edges fold white space, so none is compared. */
  private static String bare(String text) {
    return UNSEEN.matcher(text).replaceAll("").replaceAll("\\s+", "");
  }

  private static String expected(Message message) {
    return message.blocks().stream()
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> line.pieces().stream())
        .map(piece ->
            piece instanceof Piece.Text text ? VisibleText.of(text.text()) : ADDRESS.getHost())
        .collect(Collectors.joining("\n"));
  }

  private static Message message(Line... lines) {
    return new Message(List.of(Message.Block.of(lines)), OptionalInt.empty());
  }

  private static String html(Line line) {
    return html(message(line));
  }

  private static String html(Message message) {
    List<String> parts = new ArrayList<>(parts(message).stream().map(Part::html).toList());
    return String.join("|", parts);
  }

  private static List<Part> parts(Message message) {
    return Rendering.of(message, Locale.ENGLISH, ZONE, true);
  }
}
