package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class MarkingTest {
  private static final Person SPEAKER =
      new Person("A \"<b>\" Speaker", Set.of(), Set.of(), Person.Kind.PERSON);
  private static final String TEXT =
      "We <b>were</b> told &amp; nothing,\u00a0 \u05e9\u05dc\u05d5\u05dd \u201che\u201d says.";

  @Test
  void whateverIsMarkedTheTextReadsAsItWas() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      Optional<Span> asked = Optional.of(span(random)).filter(_ -> random.nextBoolean());
      Element read = read(quotes(random), asked);
      assertThat(read.wholeText()).as("seed " + seed).isEqualTo(TEXT);
      assertThat(read.select("*").eachAttr("data-speaker"))
          .as("seed " + seed)
          .allMatch(SPEAKER.name()::equals);
      String marked =
          String.join("", read.select("mark").stream().map(Element::wholeText).toList());
      assertThat(marked).as("seed " + seed).isEqualTo(asked.map(span -> span.of(TEXT)).orElse(""));
      assertThat(read.select("mark")).as("seed " + seed).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void whoSpeaksIsSaidOnceAndTheMarkCanBeJumpedTo() {
    List<Quote> quotes = List.of(quote(new Span(0, 20)), quote(new Span(22, 30)));
    Element read = read(quotes, Optional.of(new Span(8, 25)));
    assertThat(read.select(".ends").eachText()).containsExactly(TEXT.substring(25, 30).strip());
    assertThat(read.select("mark#quote[tabindex=-1][autofocus]")).hasSize(1);
  }

  @Test
  void aQuoteBeyondTheTextIsLeftOut() {
    assertThat(read(List.of(quote(new Span(0, 500))), Optional.empty()).select(".quote")).isEmpty();
  }

  private static Element read(List<Quote> quotes, Optional<Span> asked) {
    Tag tag = new Marking(TEXT, quotes, asked, "nobody", true).into(Tag.of("p"));
    return Jsoup.parseBodyFragment(Html.fragment(tag)).body();
  }

  private static List<Quote> quotes(Random random) {
    List<Quote> quotes = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      quotes.add(quote(span(random)));
    }
    return quotes;
  }

  private static Quote quote(Span span) {
    return new Quote(
        0, span, Quote.Kind.DIRECT, Optional.of(SPEAKER), Optional.empty(), Optional.empty());
  }

  private static Span span(Random random) {
    int start = random.nextInt(TEXT.length());
    return new Span(start, start + 1 + random.nextInt(TEXT.length() - start));
  }
}
