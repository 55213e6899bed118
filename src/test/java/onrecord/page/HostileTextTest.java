package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.text.Fold;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whatever stands in any field, a page keeps its shape and the text reads as it was. */
final class HostileTextTest {
  private static final String HARMLESS = "Harmless";

  @Test
  void noWordsBecomeMarkup() throws IOException {
    List<List<String>> shapes = Storm.pages(HARMLESS).stream().map(HostileTextTest::shape).toList();
    for (String words : strings()) {
      List<String> pages = Storm.pages(words);
      assertThat(pages.stream().map(HostileTextTest::shape)).as(words).isEqualTo(shapes);
      Document page = Jsoup.parse(pages.get(1));
      assertThat(text(page.expectFirst("h1"))).isEqualTo(read(words));
      assertThat(text(page.expectFirst("article h2"))).isEqualTo(read(words));
      assertThat(text(page.expectFirst("article > p[dir] .quote"))).isEqualTo(read(words));
      assertThat(Fold.whiteSpace(page.expectFirst(".quote").attr("data-speaker")))
          .isEqualTo(read(words));
      assertThat(text(Jsoup.parse(pages.get(6)).expectFirst(".answer blockquote")))
          .isEqualTo(read(Fold.whiteSpace(words)));
      assertThat(text(Jsoup.parse(pages.get(7)).expectFirst(".nearest a"))).isEqualTo(read(words));
    }
  }

  /** Elements with the names of their attributes, in order. */
  private static List<String> shape(String page) {
    List<String> shape = new ArrayList<>();
    for (Element element : Jsoup.parse(page).getAllElements()) {
      List<String> names = element.attributes().asList().stream().map(Attribute::getKey).toList();
      if (!element.is("del, ins")) {
        shape.add(element.tagName() + names);
      }
    }
    return shape;
  }

  private static String text(Element element) {
    return Fold.whiteSpace(element.wholeText());
  }

  private static String read(String words) {
    return Fold.whiteSpace(Writable.of(words));
  }

  private static List<String> strings() throws IOException {
    File corpora = new File("../shared/corpora");
    assumeTrue(corpora.isDirectory(), "no ../shared/corpora here: its strings are not shown");
    List<String> strings = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    collect(json.readTree(new File(corpora, "own/chat-strings.json")), strings);
    collect(json.readTree(new File(corpora, "blns/blns.json")), strings);
    for (String file : List.of("domjs", "test1", "test2", "test3", "test4")) {
      File tests = new File(corpora, "html5lib/tokenizer/" + file + ".test");
      if (tests.exists()) {
        json.readTree(tests).path("tests").forEach(test -> collect(test.path("input"), strings));
      }
    }
    List<String> shown =
        strings.stream().filter(words -> !Fold.whiteSpace(words).isBlank()).limit(1_200).toList();
    assertThat(shown).hasSizeGreaterThan(500);
    return shown;
  }

  private static void collect(JsonNode node, List<String> strings) {
    if (node.isTextual()) {
      strings.add(node.asText());
    }
    node.forEach(child -> collect(child, strings));
  }
}
