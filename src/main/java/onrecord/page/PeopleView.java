package onrecord.page;

import onrecord.desk.Reply;

/** Lays out who is on record. */
final class PeopleView {
  private final Words words;
  private final Frame frame;
  private final Steps steps;

  PeopleView(Words words, Frame frame) {
    this.words = words;
    this.frame = frame;
    this.steps = new Steps(words);
  }

  String write(PeoplePage page) {
    Links links = page.links();
    Portion<Reply.Voice> voices = page.voices();
    Tag main = Tag.of("main").add(Tag.of("h1", words.ours("people.heading")));
    if (voices.shown().isEmpty()) {
      main.add(Tag.of("p", words.texts().of("people.none")));
    } else {
      main.add(
          Tag.of("ol")
              .kind("people")
              .set("start", String.valueOf(voices.first()))
              .add(voices.shown().stream().map(voice -> person(page, voice))));
    }
    main.add(steps.of(links.people(), voices));
    String title = words.ours("people.of", Words.title(page.coverage()));
    String about = words.ours("people.about", voices.all());
    Head head = Head.of(title, about, links.people(), links.isPrivate());
    return frame.page(head, page.coverage(), links, main);
  }

  private Tag person(PeoplePage page, Reply.Voice voice) {
    String name = voice.person().name();
    return Tag.of("li")
        .add(Tag.link(page.links().said(name)).add(Tag.aside(name)))
        .text(" \u00b7 " + words.texts().of("people.quotes", voice.quotes()))
        .text(" \u00b7 " + words.texts().of("people.last") + " ")
        .add(Words.time(voice.last(), page.coverage().zone()));
  }
}
