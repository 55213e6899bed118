package onrecord.page;

import java.time.ZoneId;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Event;

/** Lays out what was corrected, before and after, and what was withdrawn. */
final class ChangesView {
  private final Words words;
  private final Frame frame;
  private final Corrections corrections;

  ChangesView(Words words, Frame frame) {
    this.words = words;
    this.frame = frame;
    this.corrections = new Corrections(words);
  }

  String write(ChangesPage page) {
    Tag main = Tag.of("main").add(Tag.of("h1", words.ours("changes.heading")));
    if (page.events().isEmpty()) {
      main.add(Tag.of("p", words.ours("changes.none")));
    }
    main.add(page.events().stream().flatMap(event -> change(page, event)));
    String title = words.ours("changes.of", Words.title(page.coverage()));
    Links links = page.links();
    Head head = Head.of(title, words.ours("changes.about"), links.changes(), links.isPrivate());
    return frame.page(head, page.coverage(), links, main);
  }

  private Stream<Tag> change(ChangesPage page, Event event) {
    ZoneId zone = page.coverage().zone();
    return switch (event.change()) {
      case Change.Corrected corrected ->
          Stream.of(
              article(page, corrected.entry(), corrections.correction(event, corrected, zone)));
      case Change.Withdrawn withdrawn ->
          Stream.of(
              article(
                  page,
                  withdrawn.entry(),
                  Tag.of("p", words.ours("changes.withdrawn") + " ")
                      .add(Words.time(event.at(), zone))));
      default -> Stream.empty();
    };
  }

  private static Tag article(ChangesPage page, Entry entry, Tag what) {
    Tag link = Tag.link(page.links().entry(entry.id())).add(Tag.aside(Headline.of(entry)));
    return Tag.of("article").kind("entry").add(Tag.of("h2").add(link), what);
  }
}
