package onrecord.page;

import java.util.Locale;
import onrecord.coverage.Entry;
import onrecord.quote.Person;

/** Lays out what somebody said. */
final class SaidView {
  private final Words words;
  private final Frame frame;
  private final Steps steps;

  SaidView(Words words, Frame frame) {
    this.words = words;
    this.frame = frame;
    this.steps = new Steps(words);
  }

  String write(SaidPage page) {
    Links links = page.links();
    Person speaker = page.speaker();
    String coverage = Words.title(page.coverage());
    Tag main = Tag.of("main").add(Tag.record("h1", speaker.name()));
    if (!speaker.roles().isEmpty()) {
      main.add(Tag.record("p", String.join("; ", speaker.roles())).kind("roles"));
    }
    main.add(Tag.of("p", words.ours("said.count", page.said().all())).kind("when"));
    main.add(
        Tag.of("ol")
            .kind("said")
            .set("start", String.valueOf(page.said().first()))
            .add(page.said().shown().stream().map(utterance -> said(page, utterance))));
    main.add(steps.of(links.said(speaker.name()), page.said()));
    String title = words.ours("said.title", speaker.name(), coverage);
    String about = words.ours("said.about", page.said().all(), coverage);
    Head head = Head.of(title, about, links.said(speaker.name()), links.isPrivate());
    return frame.page(head, page.coverage(), links, main);
  }

  private Tag said(SaidPage page, SaidPage.Utterance utterance) {
    Entry entry = utterance.entry();
    String said = utterance.quote().words(entry);
    String kind = utterance.quote().kind().name().toLowerCase(Locale.ROOT);
    Tag link = Tag.link(page.links().quoted(entry.id(), said));
    Tag where =
        Tag.of("p")
            .kind("when")
            .text(words.ours("kind." + kind) + " \u00b7 ")
            .add(Words.time(entry.publishedAt(), page.coverage().zone()))
            .text(" \u00b7 ")
            .add(link.add(Tag.aside(Headline.of(entry))));
    return Tag.of("li").add(Tag.record("blockquote", said), where);
  }
}
