package onrecord.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of addresses made to deceive, against a resolver and a connector that keep records. */
class GuardTest {
  private static final File OWN = new File("../shared/corpora/own/ssrf-urls.json");
  private static final File WPT = new File("../shared/corpora/wpt-url/tests/wpt/urltestdata.json");
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.216.34");

  private final Queue<InetAddress> dialled = new ConcurrentLinkedQueue<>();
  private Loopback server;
  private Fetcher fetcher;
  private Exchange exchange;

  @BeforeEach
  void start() throws IOException {
    server = Loopback.saying(Loopback.page("x"));
    FetchSettings settings = noRobots();
    fetcher = new Fetcher(settings, Fetches.NOON, host -> List.of(PUBLIC), this::dial);
    exchange = new Exchange(settings, host -> List.of(PUBLIC), this::dial);
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    exchange.close();
    server.close();
  }

  private static FetchSettings noRobots() {
    FetchSettings usual = FetchSettings.DEFAULT;
    return new FetchSettings("", false, false, usual.ports(), Fetches.SOON, usual.maxBytes());
  }

  private InetSocketAddress dial(InetSocketAddress to) {
    dialled.add(to.getAddress());
    return server.address();
  }

  @Test
  void everyVerdictOfTheListOfDeceivingAddressesIsRight() throws Exception {
    assumeThat(OWN).as("a list of addresses beside the checkout").exists();
    int allowed = 0;
    int refused = 0;
    for (JsonNode one : new ObjectMapper().readTree(OWN)) {
      String typed = one.get("url").asText();
      Optional<Address> address = parsed(typed);
      assertThat(address.isPresent())
          .as(typed)
          .isEqualTo(one.get("verdict").asText().equals("allow"));
      if (address.isPresent()) {
        allowed++;
        assertThat(connected(address.get())).as(typed).isTrue();
      } else {
        refused++;
      }
    }
    System.out.println("GuardTest own list: " + allowed + " allowed, " + refused + " refused");
    assertThat(dialled).hasSize(allowed).allMatch(PublicAddressesTest::isPublic);
  }

  @Test
  void theSocketsStopTheSameAddressesWhereNobodyElseLooks() throws Exception {
    assumeThat(OWN).as("a list of addresses beside the checkout").exists();
    int tried = 0;
    int passed = 0;
    for (JsonNode one : new ObjectMapper().readTree(OWN)) {
      HttpUrl url = HttpUrl.parse(one.get("url").asText());
      if (url != null) {
        tried++;
        dialled.clear();
        unchecked(new Address(url));
        passed += dialled.size();
        assertThat(dialled).as(url.toString()).allMatch(PublicAddressesTest::isPublic);
      }
    }
    System.out.println("GuardTest sockets: " + tried + " tried, " + passed + " dialled");
    assertThat(tried).isGreaterThan(500);
  }

  @Test
  void theUrlStandardsTestsReachNothingButWhatWasValidated() throws Exception {
    assumeThat(WPT).as("the URL Standard's tests beside the checkout").exists();
    List<Address> allowed = new ArrayList<>();
    int cases = 0;
    for (JsonNode one : new ObjectMapper().readTree(WPT)) {
      if (one.has("input")) {
        cases++;
        parsed(one.get("input").asText()).ifPresent(allowed::add);
        redirected(one).ifPresent(allowed::add);
      }
    }
    for (Address address : allowed) {
      assertThat(Address.parse(address.text())).isEqualTo(address);
      assertThat(connected(address)).as(address.text()).isTrue();
    }
    System.out.println(
        "GuardTest URL Standard: " + cases + " cases, " + allowed.size() + " allowed");
    assertThat(allowed).isNotEmpty();
    assertThat(dialled).hasSize(allowed.size()).allMatch(PublicAddressesTest::isPublic);
  }

  private static Optional<Address> parsed(String typed) {
    try {
      return Optional.of(Address.parse(typed));
    } catch (AddressException e) {
      assertThat(e).message().hasSizeLessThan(500);
      return Optional.empty();
    }
  }

  private static Optional<Address> redirected(JsonNode one) throws AddressException {
    Address from = Address.parse("https://example.com/a/b?c");
    try {
      return Optional.of(AddressRules.PUBLIC.redirected(from, one.get("input").asText()));
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  /** Whether one connection was made, to the address that the host is or was resolved to. */
  private boolean connected(Address address) throws InterruptedException {
    int before = dialled.size();
    fetcher.fetch(address, Validators.NONE);
    InetAddress expected =
        Hosts.isLiteral(address.host()) ? InetAddress.ofLiteral(address.host()) : PUBLIC;
    return dialled.stream().skip(before).toList().equals(List.of(expected));
  }

  private void unchecked(Address address) throws InterruptedException {
    try {
      exchange.get(address, Validators.NONE, 1_000, new Deadline(Fetches.SOON));
    } catch (FetchException e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }
}
