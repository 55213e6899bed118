package onrecord.page;

import java.util.Optional;
import onrecord.chat.Texts;
import onrecord.coverage.Masthead;

/** Writes pages as HTML. Safe for several threads. */
public final class PageWriter {
  private final Site site;
  private final EntryArticle article;
  private final HomeView home;
  private final TimelineView timeline;
  private final EntryView entry;
  private final PeopleView people;
  private final SaidView said;
  private final ChangesView changes;
  private final AnswerView answer;
  private final ProblemView problem;

  /**
   * Writes the pages of a site.
   *
   * @param texts our own words, in English: the pages say that they are
   */
  public PageWriter(Texts texts, Site site) {
    Words words = new Words(texts);
    Frame frame = new Frame(words, site);
    this.site = site;
    this.article = new EntryArticle(words);
    this.home = new HomeView(words, frame);
    this.timeline = new TimelineView(words, frame);
    this.entry = new EntryView(words, frame);
    this.people = new PeopleView(words, frame);
    this.said = new SaidView(words, frame);
    this.changes = new ChangesView(words, frame);
    this.answer = new AnswerView(words, frame, site);
    this.problem = new ProblemView(words, frame);
  }

  /** The list of coverages. */
  public String write(HomePage page) {
    return home.write(page, site);
  }

  /** A page of a timeline. */
  public String write(TimelinePage page) {
    return timeline.write(page);
  }

  /** One entry. */
  public String write(EntryPage page) {
    return entry.write(page);
  }

  /** Who is on record. */
  public String write(PeoplePage page) {
    return people.write(page);
  }

  /** What somebody said. */
  public String write(SaidPage page) {
    return said.write(page);
  }

  /** What was changed. */
  public String write(ChangesPage page) {
    return changes.write(page);
  }

  /** What the record says to a question. */
  public String write(AnswerPage page) {
    return answer.write(page);
  }

  /** One entry as it stands on a timeline, without a page around it. */
  public String entry(Masthead coverage, Links links, Shown shown) {
    return Html.fragment(article.of(coverage, links, shown));
  }

  /**
   * What went wrong, in plain words.
   *
   * @param status of HTTP, 400 or more
   * @param id what somebody who reports it is to name, where the fault is ours
   */
  public String problem(int status, Optional<String> id) {
    return problem.write(status, id);
  }
}
