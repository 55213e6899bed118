package onrecord.page;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.chat.Layout;
import onrecord.chat.Message;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.desk.Reply;

/** Lays out a question and what the record says to it. */
final class AnswerView {
  private final Words words;
  private final Frame frame;
  private final Site site;
  private final Layout layout;

  AnswerView(Words words, Frame frame, Site site) {
    this.words = words;
    this.frame = frame;
    this.site = site;
    this.layout = new Layout(words.texts());
  }

  String write(AnswerPage page) {
    Tag main = Tag.of("main").add(Tag.of("h1", words.ours("ask.title")));
    main.add(frame.search(address(page), page.question(), words.ours("question")));
    page.reply().ifPresent(reply -> main.add(reply(page, reply)));
    String title =
        page.question().isBlank()
            ? words.ours("ask.title")
            : words.ours("ask.asked", page.question());
    Head head =
        new Head(
            title,
            words.ours("ask.about"),
            Optional.of(address(page)),
            Optional.empty(),
            true,
            List.of(),
            List.of());
    return page.scope()
        .map(scope -> frame.page(head, scope.coverage(), scope.links(), main))
        .orElseGet(() -> frame.page(head, main));
  }

  private URI address(AnswerPage page) {
    return page.scope().map(scope -> scope.links().ask()).orElse(site.ask());
  }

  private Tag reply(AnswerPage page, Reply reply) {
    Tag section = Tag.of("section").kind("answer").set("aria-label", words.ours("answer"));
    MessageView ours = new MessageView(zone(page));
    if (reply instanceof Reply.Answered answered) {
      Layout.Around around = layout.around(answered);
      around.before().forEach(block -> section.add(ours.block(block)));
      section.add(found(page, answered.answer()));
      around.after().forEach(block -> section.add(ours.block(block)));
    } else {
      for (Message.Block block : layout.lay(reply, 0).blocks()) {
        section.add(ours.block(block));
      }
    }
    return section;
  }

  private List<Tag> found(AnswerPage page, Answer answer) {
    return switch (answer) {
      case Answer.OnRecord found ->
          found.excerpts().stream().map(excerpt -> excerpt(page, excerpt)).toList();
      case Answer.Silence silence ->
          silence.nearest().isEmpty()
              ? List.of()
              : List.of(
                  Tag.of("ul")
                      .kind("nearest")
                      .add(silence.nearest().stream().map(near -> nearest(page, near))));
    };
  }

  private Tag excerpt(AnswerPage page, Excerpt excerpt) {
    Entry entry = excerpt.entry();
    Links links = links(page, excerpt.coverage());
    URI permalink = links.quoted(entry.id(), excerpt.text());
    Tag quote = Tag.of("blockquote").set("cite", permalink.toString());
    excerpt.text().lines().forEach(line -> quote.add(Tag.record("p", line)));
    String kind = excerpt.kind().name().toLowerCase(Locale.ROOT);
    Tag speaker =
        Tag.of("p")
            .kind("speaker")
            .add(Tag.of("strong").add(Tag.aside(layout.speaker(excerpt))))
            .text(" \u00b7 " + words.texts().of("kind." + kind));
    Tag where =
        Tag.of("p")
            .kind("when")
            .add(Tag.link(permalink).add(Tag.aside(Headline.of(entry))))
            .text(" \u00b7 ")
            .add(Words.time(entry.publishedAt(), excerpt.coverage().zone()));
    where.add(coverage(page, excerpt.coverage()));
    Frame.web(entry.url())
        .ifPresent(url -> where.text(" \u00b7 ").add(Tag.link(url, words.ours("original"))));
    Tag tag =
        Tag.of("article").kind("excerpt").add(quote).add(pronouns(excerpt)).add(speaker, where);
    return excerpt.alsoIn().isEmpty() ? tag : tag.add(also(links, excerpt));
  }

  private Optional<Tag> pronouns(Excerpt excerpt) {
    return layout.pronouns(excerpt).map(told -> Tag.of("p").kind("faint").add(Tag.aside(told)));
  }

  private Tag also(Links links, Excerpt excerpt) {
    Tag line = Tag.of("p").kind("faint").text(words.ours("also"));
    for (Entry entry : excerpt.alsoIn()) {
      line.text(line.element().childNodeSize() == 1 ? " " : ", ")
          .add(Tag.link(links.entry(entry.id())).add(Tag.aside(Headline.of(entry))));
    }
    return line;
  }

  private Tag nearest(AnswerPage page, Answer.Found near) {
    Entry entry = near.entry();
    return Tag.of("li")
        .add(
            Tag.link(links(page, near.coverage()).entry(entry.id()))
                .add(Tag.aside(Headline.of(entry))))
        .text(" \u00b7 ")
        .add(Words.time(entry.publishedAt(), near.coverage().zone()))
        .add(coverage(page, near.coverage()));
  }

  /** Where all are asked, each says where it stands. */
  private Tag coverage(AnswerPage page, Masthead coverage) {
    Tag line = Tag.of("span");
    return page.scope().isPresent()
        ? line
        : line.text(" \u00b7 ")
            .add(Tag.link(links(page, coverage).timeline()).add(Tag.aside(Words.title(coverage))));
  }

  private Links links(AnswerPage page, Masthead coverage) {
    return page.scope()
        .map(AnswerPage.Scope::links)
        .orElseGet(() -> site.everybodys(coverage.id()));
  }

  private static ZoneId zone(AnswerPage page) {
    return page.scope().map(scope -> scope.coverage().zone()).orElse(ZoneOffset.UTC);
  }
}
