package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import onrecord.chat.Texts;
import org.junit.jupiter.api.Test;

final class RenderingTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:05:00Z");
  private static final Message.Block FOOT =
      Message.Block.of(Line.of(Piece.faint("9 entries searched")));

  private final Rendering rendering = rendering(Rendering.Sizes.EMBEDS);

  @Test
  void anExcerptIsAQuotationWithItsCitationBelow() {
    Message.Block excerpt =
        new Message.Block(
            List.of(
                Line.record("Half a deal: *not* nothing."),
                Line.separated(List.of(Piece.strong("Orla Quill"), Piece.plain("quote"))),
                Line.of(new Piece.Time(NOW.minusSeconds(60)), Piece.alert("BREAKING")),
                Line.of(new Piece.Link(URI.create("https://quay.example/e4")))));
    assertThat(rendering.render(message(excerpt, FOOT)).embeds())
        .containsExactly(
            """
            > Half a deal: \\*not\\* nothing.
            **Orla Quill** \u00b7 quote
            <t:1772474640:t> (<t:1772474640:R>)**BREAKING**
            [quay.example](https://quay.example/e4)

            -# 9 entries searched\
            """);
  }

  @Test
  void anOlderDayIsWrittenWithItsDateAndSmallPrintWithoutAge() {
    Line line = Line.of(Piece.faint("from "), new Piece.Time(NOW.minusSeconds(200_000)));
    assertThat(rendering.render(message(Message.Block.of(line))).embeds())
        .containsExactly("-# from <t:1772274700:f>");
  }

  @Test
  void aCommandThatExistsCanBeClicked() {
    Line line = Line.of(Piece.command("/said NAME"), Piece.command("/more"), Piece.plain("*"));
    assertThat(rendering.render(message(Message.Block.of(line))).embeds())
        .containsExactly("</said:77> NAME**/more**\\*");
  }

  @Test
  void whatStandsOutAlikeIsMarkedOnce() {
    Line line = Line.of(Piece.strong("a"), Piece.alert("b"), Piece.strong(" c "));
    assertThat(rendering.render(message(Message.Block.of(line))).embeds())
        .containsExactly("**ab c** ");
  }

  @Test
  void whatDoesNotFitGoesWithItAsAFile() {
    List<Message.Block> blocks =
        new ArrayList<>(Collections.nCopies(30, Message.Block.of(Line.record("x".repeat(500)))));
    blocks.add(FOOT);
    Rendered rendered =
        rendering.render(new Message(blocks, OptionalInt.empty(), Optional.empty()));
    assertThat(rendered.embeds().stream().mapToInt(String::length).sum()).isBetween(5_000, 6_000);
    assertThat(rendered.embeds()).allMatch(part -> part.length() <= 4096);
    assertThat(rendered.embeds().getLast())
        .endsWith("-# The rest is in the file.\n\n-# 9 entries searched");
    assertThat(rendered.files()).hasSize(1);
    assertThat(rendered.files().getFirst().text().lines().filter(line -> line.startsWith("> xx")))
        .hasSize(30);
  }

  @Test
  void oneBlockThatIsTooLongIsNotCut() {
    Rendered rendered =
        rendering(Rendering.Sizes.CONTENT)
            .render(message(Message.Block.of(Line.record("*".repeat(1_500))), FOOT));
    assertThat(rendered.embeds())
        .containsExactly("-# The rest is in the file.\n\n-# 9 entries searched");
    assertThat(rendered.files().getFirst().text()).contains("> " + "*".repeat(1_500));
  }

  @Test
  void anAttachmentIsHandedOver() {
    Message message =
        new Message(
            List.of(FOOT),
            OptionalInt.empty(),
            Optional.of(new Message.Attachment("list.opml", "<opml>")));
    assertThat(rendering.render(message).files())
        .containsExactly(new Rendered.TextFile("list.opml", "<opml>"));
  }

  private static Rendering rendering(Rendering.Sizes sizes) {
    return new Rendering(
        sizes, new MarkedLine(Map.of("said", "77"), NOW, false), Texts.of(Locale.ENGLISH));
  }

  private static Message message(Message.Block... blocks) {
    return new Message(List.of(blocks), OptionalInt.empty());
  }
}
