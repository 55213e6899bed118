package onrecord.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import onrecord.reader.PageException;
import onrecord.reader.Reading.Skipped;
import org.junit.jupiter.api.Test;

class OpmlTest {
  private static final String LIST =
      """
      <?xml version="1.0"?>
      <!DOCTYPE opml [<!ENTITY x "y">]>
      <opml version="1.1"><head><title>Mine</title></head><body>
        <outline text="Papers">
          <outline text="North &amp; South" title="North &quot;daily&quot;" type="rss"
              xmlUrl="https://north.example/feed?a=1&copy=2" htmlUrl="https://north.example/"/>
          <outline text="Deeper"><outline text="South" xmlURL=" https://south.example/rss "/></outline>
        </outline>
        <outline url="https://east.example/live"/>
        <outline text="Again" xmlUrl="https://south.example/rss"/>
        <outline text="Old" xmlUrl="gopher://old.example/"/>
        <outline text="Nothing"/>
      </body></opml>
      """;

  @Test
  void aListIsReadThroughItsFolders() throws Exception {
    assertThat(Opml.recognises(LIST)).isTrue();
    Opml opml = Opml.read(FeedReaderTest.document(LIST));
    assertThat(opml.subscriptions())
        .containsExactly(
            subscription("North \"daily\"", "https://north.example/feed?a=1&copy=2"),
            subscription("South", "https://south.example/rss"),
            subscription("https://east.example/live", "https://east.example/live"));
    assertThat(opml.skipped())
        .containsExactly(
            new Skipped("line 11", "Old", "expected an http address in xmlUrl"),
            new Skipped("line 12", "Nothing", "expected an http address in xmlUrl"));
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    List<Subscription> all =
        List.of(
            subscription("<b> & \"c\" 'd' ]]> &amp;", "https://a.example/?x=1&y=%22#z"),
            subscription("Zażółć 𝄞 \u0001", "http://b.example/"));
    String written = Opml.write("Pages of <all>", all);
    assertThat(Opml.recognises(written)).isTrue();
    assertThat(written)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n")
        .contains("<title>Pages of &lt;all&gt;</title>")
        .doesNotContain("\u0001")
        .isEqualTo(Opml.write("Pages of <all>", all));
    Opml read = Opml.read(FeedReaderTest.document(written));
    assertThat(read.skipped()).isEmpty();
    assertThat(read.subscriptions())
        .containsExactly(all.getFirst(), subscription("Zażółć 𝄞", "http://b.example/"));
  }

  @Test
  void anEmptyListIsAList() throws Exception {
    assertThat(Opml.read(FeedReaderTest.document(Opml.write("", List.of()))).subscriptions())
        .isEmpty();
  }

  @Test
  void otherTextsAreRefused() {
    assertThatThrownBy(() -> Opml.read(FeedReaderTest.document("<rss>")))
        .isInstanceOf(PageException.class)
        .hasMessage("name, whole page: no OPML; expected an element opml");
  }

  @Test
  void aSubscriptionHasATitleAndAWebAddress() {
    assertThatThrownBy(() -> subscription(" ", "https://a.example/"))
        .hasMessageContaining("without a title");
    assertThatThrownBy(() -> subscription("a", "file:///etc/passwd"))
        .hasMessageContaining("expected an http or https address");
  }

  private static Subscription subscription(String title, String address) {
    return new Subscription(title, URI.create(address));
  }
}
