package onrecord.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.index.FiledEntry;
import onrecord.json.LiveBlogJson;
import onrecord.page.Cursor;
import onrecord.page.Links;
import onrecord.page.Order;
import onrecord.page.PageSize;
import onrecord.page.Shown;
import onrecord.page.TimelinePage;

/**
 * Gathers what a page of a timeline shows.
 *
 * @param histories entries as they are shown
 * @param ids of events
 */
record TimelinePages(Histories histories, EventIds ids) {
  /** The page that a call asks for. */
  TimelinePage of(View view, Standing standing, Call call, Instant now) {
    Order order =
        call.parameter("order").filter(Order.OLDEST.word()::equals).isPresent()
            ? Order.OLDEST
            : Order.NEWEST;
    List<FiledEntry> all = standing.until(now);
    int hidden = standing.entries().size() - all.size();
    Optional<Cursor> asked = cursor(call);
    Optional<Entry> at = asked.flatMap(cursor -> at(view, standing, cursor, now));
    Optional<Cursor> cursor = at.isPresent() ? asked : Optional.empty();
    int place = at.map(entry -> standing.placeOf(entry.id(), entry.publishedAt())).orElse(0);
    boolean stands =
        at.map(entry -> standing.find(entry.id(), entry.publishedAt()))
            .orElse(OptionalInt.empty())
            .isPresent();
    Stretch stretch = Stretch.of(order, cursor, Math.max(0, place - hidden), stands, all.size());
    String lastEvent = ids.of(view, standing.reached(now));
    return page(view, standing, order, cursor, all, stretch, lastEvent);
  }

  private TimelinePage page(
      View view,
      Standing standing,
      Order order,
      Optional<Cursor> cursor,
      List<FiledEntry> all,
      Stretch stretch,
      String lastEvent) {
    List<Shown> shown =
        all.subList(stretch.from(), stretch.to()).stream()
            .map(filed -> histories.onTimeline(standing.source(), filed))
            .toList();
    List<Shown> fitting =
        stretch.fromNewest()
            ? PageSize.fitting(shown, view.links())
            : PageSize.fittingLast(shown, view.links());
    boolean newer = stretch.fromNewest() ? stretch.from() > 0 : stretch.to() > fitting.size();
    boolean older =
        stretch.fromNewest()
            ? stretch.from() + fitting.size() < all.size()
            : stretch.to() < all.size();
    List<Shown> entries = order == Order.NEWEST ? fitting : fitting.reversed();
    return new TimelinePage(
        view.coverage(),
        view.links(),
        order,
        entries,
        cursor,
        order == Order.NEWEST ? newer : older,
        order == Order.NEWEST ? older : newer,
        all.stream().map(filed -> filed.entry().publishedAt()).toList(),
        lastEvent,
        Optional.of(data(view, fitting, older)));
  }

  /** The entries of a page as schema.org LiveBlogPosting, newest first. */
  private static String data(View view, List<Shown> shown, boolean older) {
    Links links = view.links();
    Optional<Cursor> rest =
        older && !shown.isEmpty()
            ? Optional.of(new Cursor.Before(shown.getLast().entry().id()))
            : Optional.empty();
    return LiveBlogJson.of(
        coverage(view.coverage(), shown.stream().map(Shown::entry).toList()),
        new LiveBlogJson.Links(
            links.absolute(links.timeline()),
            entry -> links.absolute(links.entry(entry.id())),
            rest.map(cursor -> links.absolute(links.data(Order.NEWEST, Optional.of(cursor))))));
  }

  /** One entry as schema.org LiveBlogPosting. */
  static String data(View view, Shown shown) {
    return data(view, List.of(shown), false);
  }

  private static Coverage coverage(Masthead masthead, List<Entry> entries) {
    return new Coverage(
        masthead.id(),
        masthead.title(),
        masthead.publisher(),
        masthead.url(),
        masthead.zone(),
        List.of(),
        entries);
  }

  private static Optional<Cursor> cursor(Call call) {
    return call.parameter("before")
        .<Cursor>map(Cursor.Before::new)
        .or(() -> call.parameter("after").map(Cursor.After::new));
  }

  /** An entry may be gone since a page named it. */
  private Optional<Entry> at(View view, Standing standing, Cursor cursor, Instant now) {
    return histories.newest(view, standing.source(), cursor.entry(), now).map(Shown::entry);
  }
}
