package onrecord.page;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.answer.Reason;
import onrecord.chat.Texts;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.desk.Reply;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import onrecord.question.Question;
import onrecord.question.QuestionReader;
import onrecord.quote.Antecedent;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Fold;
import onrecord.text.Span;

/** Pages of a small invented story with the same words in every field that a page can fill. */
final class Storm {
  static final ZoneId ZONE = ZoneId.of("Europe/London");
  static final Instant AT = Instant.parse("2026-06-02T18:00:00Z");
  static final Site SITE = new Site(URI.create("https://example.org/record/"));
  static final Links LINKS = SITE.everybodys("storm");
  static final PageWriter WRITER = new PageWriter(Texts.of(Locale.ENGLISH), SITE);

  private static final Question QUESTION =
      QuestionReader.read("bridge?", new Cast(List.of()), AT, ZONE, _ -> true, Optional.empty());
  private static final Answer.Searched SEARCHED =
      new Answer.Searched(Optional.empty(), AT, 2, Optional.of(AT), Optional.empty(), Set.of());

  private Storm() {}

  static Masthead masthead(String words) {
    return new Masthead(
        "storm",
        Optional.of(words),
        Optional.of(words),
        Optional.of(URI.create("https://quay.example/storm")),
        ZONE);
  }

  static Entry entry(String id, int version, String title, String... texts) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String text : texts) {
      paragraphs.add(Paragraph.body(text));
    }
    return new Entry(
        id,
        version,
        Optional.of(title),
        AT,
        Optional.empty(),
        ZONE,
        List.of(new Byline(title, Optional.of(title), Optional.of(title))),
        true,
        Optional.of(URI.create("https://quay.example/storm/" + version)),
        paragraphs);
  }

  static Quote quote(String words, int paragraph, int length) {
    Person speaker = new Person(words, Set.of(), Set.of(words), Person.Kind.PERSON);
    return new Quote(
        paragraph,
        new Span(0, length),
        Quote.Kind.DIRECT,
        Optional.of(speaker),
        Optional.of(words),
        Optional.of("says"));
  }

  /** Added, then corrected from the first to the second. */
  static List<Event> corrected(Entry before, Entry after) {
    Source source =
        new Source(
            Tenant.EVERYBODY, "storm", "https://quay.example/", Optional.empty(), Optional.empty());
    return List.of(
        new Event(1, AT, source, new Change.Added(before, false)),
        new Event(2, AT.plusSeconds(600), source, new Change.Corrected(before, after)));
  }

  /** The same words wherever a page can take any. */
  static List<String> pages(String words) {
    Masthead masthead = masthead(words);
    Entry before = entry("e1", 1, words, "Before. " + words, words);
    Entry after = entry("e1", 2, words, "After. " + words, words);
    Quote quote = quote(words, 1, words.length());
    Shown shown = new Shown(after, List.of(quote), corrected(before, after));
    Person speaker = quote.speaker().orElseThrow();
    Reply.Voice voice = new Reply.Voice(speaker, 3, AT);
    AnswerPage.Scope scope = new AnswerPage.Scope(masthead, LINKS);
    return List.of(
        WRITER.write(new HomePage(List.of(new HomePage.Open(masthead, LINKS, 1, Optional.of(AT))))),
        WRITER.write(
            new TimelinePage(
                masthead,
                LINKS,
                Order.NEWEST,
                List.of(shown),
                Optional.empty(),
                false,
                true,
                List.of(AT, AT.plusSeconds(3600)),
                "id",
                Optional.of("{\"headline\":\"</script>\"}"))),
        WRITER.write(
            new EntryPage(
                masthead,
                LINKS,
                shown,
                false,
                Optional.of(words),
                Optional.of(before),
                Optional.of(before),
                Optional.empty())),
        WRITER.write(new PeoplePage(masthead, LINKS, Portion.of(List.of(voice), 1))),
        WRITER.write(
            new SaidPage(
                masthead,
                LINKS,
                speaker,
                Portion.of(List.of(new SaidPage.Utterance(after, quote)), 1))),
        WRITER.write(new AnswerPage(Optional.of(scope), words, Optional.empty())),
        WRITER.write(new AnswerPage(Optional.of(scope), words, Optional.of(found(words)))),
        WRITER.write(new AnswerPage(Optional.empty(), words, Optional.of(silent(words)))));
  }

  /** One excerpt, of which another entry tells too, with what a pronoun stands for. */
  static Reply found(String words) {
    Entry entry = entry("e1", 2, words, words);
    Person speaker = quote(words, 0, words.length()).speaker().orElseThrow();
    Excerpt excerpt =
        new Excerpt(
            Fold.whiteSpace(words),
            Optional.of(speaker),
            Optional.of(words),
            true,
            Excerpt.Kind.DIRECT,
            entry,
            masthead(words),
            List.of(entry("e2", 1, words, words)),
            List.of(new Antecedent(words, speaker)),
            1);
    return Reply.Answered.of(new Answer.OnRecord(QUESTION, SEARCHED, List.of(excerpt)), AT, 1);
  }

  /** Nothing on record, but an entry comes near. */
  static Reply silent(String words) {
    Answer.Found near = new Answer.Found(masthead(words), entry("e1", 2, words, words));
    Answer answer = new Answer.Silence(QUESTION, SEARCHED, Reason.NOT_ABOUT, List.of(near));
    return Reply.Answered.of(answer, AT, 1);
  }
}
