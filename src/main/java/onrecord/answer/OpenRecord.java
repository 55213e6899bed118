package onrecord.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.index.EntryIndex;
import onrecord.place.Tenant;
import onrecord.question.Cited;
import onrecord.question.Context;
import onrecord.question.Question;
import onrecord.question.QuestionReader;
import onrecord.quote.Attribution;

/** The coverages that are open, to be asked in a person's own words. Safe for several threads. */
public final class OpenRecord {
  private final Answerer answerer;
  private final JointCast cast;
  private final IndexedWords words;

  /**
   * A page that is open.
   *
   * @param coverage the page, its id distinct among those that are open
   * @param attribution who said what in it
   */
  public record Page(Coverage coverage, Attribution attribution) {}

  /**
   * Puts every entry into the index.
   *
   * @param index empty
   */
  public OpenRecord(List<Page> pages, EntryIndex index) {
    this.answerer = new Answerer(pages.stream().map(Page::coverage).toList(), index);
    this.cast = JointCast.of(pages);
    this.words = new IndexedWords(index, Tenant.EVERYBODY);
    pages.forEach(page -> file(page, index));
  }

  private void file(Page page, EntryIndex index) {
    for (Entry entry : page.coverage().entries()) {
      index.put(
          Tenant.EVERYBODY, page.coverage().id(), entry, cast.joined(page.attribution().of(entry)));
    }
  }

  /**
   * What the record says.
   *
   * @param typed in the asker's own words
   * @param now the moment of asking: entries published later do not exist
   * @param zone in which the asker's clock times are meant
   * @param before the answer that the question may lean on, in a conversation
   */
  public Answer ask(String typed, Instant now, ZoneId zone, Optional<Answer> before) {
    Optional<Context> context = before.map(OpenRecord::context);
    Question question = QuestionReader.read(typed, cast.cast(), now, zone, words, context);
    return answerer.answer(question, now);
  }

  private static Context context(Answer before) {
    List<Excerpt> shown =
        before instanceof Answer.OnRecord onRecord ? onRecord.excerpts() : List.of();
    return new Context(before.question(), shown.stream().map(OpenRecord::cited).toList());
  }

  private static Cited cited(Excerpt excerpt) {
    return new Cited(
        excerpt.coverage().id(),
        excerpt.entry().id(),
        excerpt.entry().publishedAt(),
        excerpt.text(),
        excerpt.speaker().map(speaker -> speaker.name()));
  }
}
