package onrecord.reader.liveblog;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.coverage.Byline;
import onrecord.reader.Addresses;
import onrecord.reader.BylineLines;
import onrecord.reader.Entities;
import onrecord.reader.Flags;
import onrecord.reader.Moment;
import onrecord.reader.Prose;
import org.jsoup.nodes.Element;

/** Reads one entry from the element that holds it. */
final class Block {
  private static final List<String> TIMES =
      List.of("data-post-time", "data-published-time", "data-publish-time", "data-timestamp");
  private static final List<String> SORT_TIMES = List.of("data-sort-time");
  private static final List<String> CHANGES =
      List.of("data-last-modified-time", "data-update-time", "data-updated-time");
  private static final String HEADINGS =
      "h1, h2, h3, h4, [itemprop=headline], [class*=headline], [class$=title]";
  private static final int MAX_BESIDE = 40;
  private static final int MAX_AUTHORS = 20;
  private static final String AUTHORS =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], [class*=author],"
          + " [class*=byline], [class*=contributor], mark";

  private final Element block;
  private final Optional<URI> page;
  private final Set<Element> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());

  private Block(Element block, Optional<URI> page) {
    this.block = block;
    this.page = page;
  }

  /**
   * The entry in an element.
   *
   * @param page the address that its links are given against
   */
  static Draft read(Element element, Optional<URI> page) {
    return new Block(element, page).draft();
  }

  /** Names of zones beside the times of an element ("12.50 BST"). */
  static List<String> zoneNames(Element element) {
    return element.select("time, time + span, time > span").stream()
        .map(Element::text)
        .filter(t -> t.length() < 60)
        .map(t -> t.replaceFirst("^.*\\d[:.]\\d{2}\\s*(?:[AaPp]\\.?[Mm]\\.?)?\\s*", ""))
        .filter(t -> !t.isEmpty())
        .toList();
  }

  private Draft draft() {
    Optional<Element> heading = heading();
    heading.ifPresent(leftOut::add);
    Optional<Moment> published = published();
    Optional<Moment> modified = modified();
    boolean breaking = isBreaking(heading);
    List<Byline> bylines = bylines();
    Optional<URI> url = url();
    leftOut.addAll(block.select("header, footer, [itemprop=headline]"));
    block.select("time").stream().map(this::box).filter(b -> !isWord(b)).forEach(leftOut::add);
    Optional<String> title = heading.map(Block::words).filter(t -> !t.isEmpty());
    return new Draft(
        "#" + block.id(),
        id(),
        title,
        published,
        modified,
        bylines,
        breaking,
        url,
        Prose.of(block, leftOut));
  }

  private Optional<String> id() {
    return Stream.of("data-block-id", "id", "data-id")
        .map(block::attr)
        .filter(id -> !id.isBlank())
        .findFirst();
  }

  /** The first heading, if no text stands before it. */
  private Optional<Element> heading() {
    return block.select(HEADINGS + ", p").stream()
        .filter(e -> !e.normalName().equals("p") || e.selectFirst("time") == null)
        .findFirst()
        .filter(e -> e.is(HEADINGS));
  }

  /** The words of a heading without the time and the hidden words that some hold. */
  private static String words(Element heading) {
    Element copy = heading.clone();
    copy.select("time, [class*=visually-hidden], [class*=visuallyhidden], .sr-only").remove();
    return Entities.line(copy.text()).replaceFirst("\\s*[Pp]ublished at(?: \\d.*)?$", "");
  }

  private Optional<Moment> published() {
    return moment("[itemprop=datePublished]")
        .or(() -> attribute(TIMES))
        .or(() -> times().filter(t -> !isChange(t)).flatMap(t -> moment(t).stream()).findFirst())
        .or(() -> attribute(SORT_TIMES));
  }

  private Optional<Moment> modified() {
    return moment("[itemprop=dateModified]")
        .or(() -> attribute(CHANGES))
        .or(() -> times().filter(Block::isChange).flatMap(t -> moment(t).stream()).findFirst());
  }

  private Stream<Element> times() {
    return block.select("time, [class*=timestamp]").stream();
  }

  private Optional<Moment> moment(String selector) {
    return first(selector).flatMap(Block::moment);
  }

  private static Optional<Moment> moment(Element time) {
    return Stream.of("datetime", "content", "data-time", "data-datetime", "data-timestamp", "title")
        .map(time::attr)
        .flatMap(value -> Moment.parse(value).stream())
        .findFirst();
  }

  private Optional<Moment> attribute(List<String> names) {
    return names.stream().map(block::attr).flatMap(v -> Moment.parse(v).stream()).findFirst();
  }

  private static boolean isChange(Element time) {
    String beside = Optional.ofNullable(time.parent()).map(Element::ownText).orElse("");
    String own = time.attr("title") + " " + time.text() + " ";
    String words = (own + (beside.length() <= MAX_BESIDE ? beside : "")).toLowerCase(Locale.ROOT);
    return words.contains("updated") || words.contains("modified");
  }

  private boolean isBreaking(Optional<Element> heading) {
    String classes = block.className().toLowerCase(Locale.ROOT);
    return classes.matches("(?s).*(?:^|[\\s_-])(?:is-)?breaking(?:$|[\\s_-]).*")
        || heading.filter(h -> Flags.isBreaking(h.text())).isPresent()
        || block.select("[class*=label], [class*=flag], [class*=badge]").stream()
            .anyMatch(e -> Flags.isBreaking(e.text()));
  }

  private List<Byline> bylines() {
    List<Element> marked =
        block.select(AUTHORS).stream()
            .limit(MAX_AUTHORS)
            .filter(e -> !isInText(e) && e.text().length() < 200)
            .toList();
    leftOut.addAll(marked);
    List<Byline> named = new ArrayList<>();
    for (Element element : marked) {
      List<Byline> names = named(element);
      named.addAll(names);
      if (names.isEmpty() && !named.isEmpty() && named.getLast().role().isEmpty()) {
        named.add(withRole(named.removeLast(), element.text()));
      }
    }
    return named.isEmpty() ? inHeader() : named.stream().distinct().toList();
  }

  private static Byline withRole(Byline byline, String role) {
    boolean same = role.isBlank() || role.contains(byline.name());
    return same ? byline : BylineLines.byline(byline.name(), role);
  }

  /** A highlighted word or a linked writer in running text is no byline. */
  private boolean isInText(Element element) {
    Element around = element.parent();
    while (around != null && !around.equals(block)) {
      if (Set.of("p", "li", "blockquote").contains(around.normalName())) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  private static List<Byline> named(Element element) {
    return BylineLines.names(element.text()).stream().map(Byline::of).toList();
  }

  /** A name alone in the block's header, where class names tell nothing. */
  private List<Byline> inHeader() {
    return block.select("header span, header p, header a, header div").stream()
        .filter(e -> e.childrenSize() == 0)
        .limit(MAX_AUTHORS)
        .filter(e -> e.closest("h1, h2, h3, h4, time") == null)
        .flatMap(e -> named(e).stream())
        .distinct()
        .toList();
  }

  private Optional<URI> url() {
    return block.select("a[href*=#]:has(time), [itemprop=url][href], header a[href*=#]").stream()
        .flatMap(a -> Addresses.against(page, a.attr("href")).stream())
        .findFirst();
  }

  /** The largest element around a time that holds little else: "Updated at 11.55 BST". */
  private Element box(Element time) {
    Element box = time;
    Element around = time.parent();
    while (around != null && !around.equals(block) && isBeside(time, around)) {
      box = around;
      around = around.parent();
    }
    return box;
  }

  /** A time within a sentence. */
  private boolean isWord(Element box) {
    return box.normalName().equals("time") && isInText(box);
  }

  private static boolean isBeside(Element time, Element around) {
    boolean text = !around.normalName().equals("p") && around.selectFirst("p, ul, ol") != null;
    return !text && around.text().length() - time.text().length() <= MAX_BESIDE;
  }

  private Optional<Element> first(String selector) {
    return Optional.ofNullable(block.selectFirst(selector));
  }
}
