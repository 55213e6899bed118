package onrecord.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.quote.Quote;
import onrecord.text.Span;

/** One entry as it stands on a page. */
final class EntryArticle {
  private final Words words;
  private final Corrections corrections;

  EntryArticle(Words words) {
    this.words = words;
    this.corrections = new Corrections(words);
  }

  /** As it stands on a timeline. */
  Tag of(Masthead coverage, Links links, Shown shown) {
    return article(coverage, links, shown, "h2", Stand.NOWHERE)
        .add(corrections.of(shown, coverage.zone()));
  }

  /**
   * The entry without what happened to it.
   *
   * @param heading the tag of its title
   * @param stand where the words stand that were asked for
   */
  Tag article(Masthead coverage, Links links, Shown shown, String heading, Stand stand) {
    Entry entry = shown.entry();
    Tag article = Tag.of("article").kind("entry").set("id", shown.element());
    article.add(title(links, shown, heading, stand));
    article.add(when(coverage, entry));
    bylines(entry).ifPresent(article::add);
    article.add(paragraphs(shown, stand));
    onRecord(links, shown).ifPresent(article::add);
    original(entry).ifPresent(article::add);
    return article;
  }

  private Tag title(Links links, Shown shown, String heading, Stand stand) {
    Entry entry = shown.entry();
    Tag link = Tag.link(links.entry(entry.id()));
    entry
        .title()
        .ifPresentOrElse(
            title -> marking(shown, Quote.TITLE, title, stand).into(link),
            () -> link.text(Headline.of(entry)));
    return Tag.of(heading).set("dir", "auto").add(link);
  }

  private Tag when(Masthead coverage, Entry entry) {
    Tag line = Tag.of("p").kind("when");
    if (entry.breaking()) {
      line.add(Tag.of("strong", words.ours("breaking")).kind("breaking")).text(" ");
    }
    line.add(Words.time(entry.publishedAt(), coverage.zone()));
    if (entry.version() > 1) {
      line.text(" \u00b7 " + words.ours("version", entry.version()));
    }
    return line;
  }

  private Optional<Tag> bylines(Entry entry) {
    if (entry.bylines().isEmpty()) {
      return Optional.empty();
    }
    Tag line = Tag.of("p").kind("by");
    for (Byline byline : entry.bylines()) {
      line.text(line.isEmpty() ? words.ours("by") + " " : "; ").add(Tag.aside(byline.name()));
      byline.role().ifPresent(role -> line.text(", ").add(Tag.aside(role)));
      byline.location().ifPresent(place -> line.text(", ").add(Tag.aside(place)));
    }
    return Optional.of(line);
  }

  private List<Tag> paragraphs(Shown shown, Stand stand) {
    List<Tag> tags = new ArrayList<>();
    List<Paragraph> paragraphs = shown.entry().paragraphs();
    Optional<Tag> list = Optional.empty();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      boolean bullet = paragraph.kind() == Paragraph.Kind.BULLET;
      Tag tag = Tag.of(bullet ? "li" : "p").set("dir", "auto");
      marking(shown, i, paragraph.text(), stand).into(tag);
      if (bullet && list.isEmpty()) {
        list = Optional.of(Tag.of("ul"));
        tags.add(list.get());
      }
      if (bullet) {
        list.orElseThrow().add(tag);
      } else {
        list = Optional.empty();
        tags.add(kind(tag, paragraph.kind()));
      }
    }
    return tags;
  }

  private Tag kind(Tag tag, Paragraph.Kind kind) {
    return kind == Paragraph.Kind.BODY ? tag : tag.kind(kind.name().toLowerCase(Locale.ROOT));
  }

  private Marking marking(Shown shown, int paragraph, String text, Stand stand) {
    List<Quote> quotes =
        shown.quotes().stream().filter(quote -> quote.paragraph() == paragraph).toList();
    Optional<Span> asked = stand.in(paragraph);
    return new Marking(
        text, quotes, asked, words.texts().of("speaker.none"), stand.in(paragraph - 1).isEmpty());
  }

  private Optional<Tag> onRecord(Links links, Shown shown) {
    Map<String, Quote.Kind> speakers = new LinkedHashMap<>();
    for (Quote quote : shown.quotes()) {
      quote
          .speaker()
          .ifPresent(speaker -> speakers.merge(speaker.name(), quote.kind(), EntryArticle::closer));
    }
    if (speakers.isEmpty()) {
      return Optional.empty();
    }
    Tag line = Tag.of("p").kind("onrecord").text(words.ours("onrecord"));
    speakers.forEach((name, kind) ->
        line.text(line.element().childNodeSize() == 1 ? " " : ", ")
            .add(Tag.link(links.said(name)).add(Tag.aside(name)))
            .text(" (" + kind(kind) + ")"));
    return Optional.of(line);
  }

  /** The one that is closer to what was said: kinds stand in that order. */
  private static Quote.Kind closer(Quote.Kind one, Quote.Kind other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private String kind(Quote.Kind kind) {
    return words.ours("kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  private Optional<Tag> original(Entry entry) {
    return Frame.web(entry.url())
        .map(url -> Tag.of("p").kind("original").add(Tag.link(url, words.ours("original"))));
  }
}
