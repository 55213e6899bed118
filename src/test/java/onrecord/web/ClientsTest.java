package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import onrecord.log.Secrets;
import onrecord.operator.ReportJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {
  private static final Clients BEHIND =
      new Clients(List.of(Network.of("127.0.0.1"), Network.of("10.0.0.0/8")));

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 192.0.2.7, 192.0.2.7",
    "127.0.0.1, '198.51.100.1, 192.0.2.7', 192.0.2.7",
    "127.0.0.1, '198.51.100.1, 192.0.2.7, 10.1.2.3', 192.0.2.7",
    "127.0.0.1, '10.9.9.9', 10.9.9.9",
    "127.0.0.1, '', 127.0.0.1",
    "127.0.0.1, 'nonsense', 127.0.0.1",
    "127.0.0.1, '192.0.2.7, nonsense', 127.0.0.1",
    "127.0.0.1, 'proxy.example.org', 127.0.0.1",
    "198.51.100.9, 192.0.2.7, 198.51.100.9",
    "127.0.0.1, '2001:db8::1', 2001:db8::1",
  })
  void onlyWhatAProxyOfOursSaysIsBelieved(String remote, String forwarded, String client) {
    assertThat(BEHIND.of(InetAddress.ofLiteral(remote), List.of(forwarded)))
        .isEqualTo(InetAddress.ofLiteral(client));
  }

  @Test
  void aClockThatIsSetBackKeepsNobodyWaiting() {
    AtomicReference<Instant> clock = new AtomicReference<>(Stand.NOW);
    Limit limit = new Limit(1, Duration.ofSeconds(2), clock::get);
    InetAddress client = InetAddress.ofLiteral("192.0.2.7");
    assertThat(limit.exceededBy(client)).isEmpty();
    clock.set(Stand.NOW.minus(Duration.ofHours(1)));
    assertThat(limit.exceededBy(client)).contains(Duration.ofSeconds(2));
    clock.set(clock.get().plusSeconds(2));
    assertThat(limit.exceededBy(client)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1:8621, true",
    "127.0.0.1, localhost:8621, true",
    "127.0.0.1, [::1]:8621, true",
    "127.0.0.1, '', true",
    "127.0.0.1, evil.example:8621, false",
    "localhost, 192.0.2.7:8621, false",
    "0.0.0.0, onrecord:8621, true",
  })
  void theOperatorOfThisMachineAloneIsAskedByItsNames(String at, String host, boolean meant) {
    OperatorRoutes routes =
        new OperatorRoutes(
            new Address(at, 8621),
            () -> {
              throw new IllegalStateException();
            },
            new ReportJson(new Secrets(List.of())),
            () -> "");
    assertThat(routes.isMeant(host)).isEqualTo(meant);
  }

  @Test
  void householdsAreBoundedInNumberAndTakenAsOne() {
    Limit limit = new Limit(1, Duration.ofHours(1), InstantSource.fixed(Stand.NOW));
    assertThat(limit.exceededBy(InetAddress.ofLiteral("2001:db8:1:2::1"))).isEmpty();
    assertThat(limit.exceededBy(InetAddress.ofLiteral("2001:db8:1:2:ffff::9")))
        .contains(Duration.ofHours(1));
    assertThat(limit.exceededBy(InetAddress.ofLiteral("2001:db8:1:3::1"))).isEmpty();
    for (int i = 0; i < Limit.MOST_HOUSEHOLDS + 500; i++) {
      String address = "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255);
      assertThat(limit.exceededBy(InetAddress.ofLiteral(address))).isEmpty();
    }
    assertThat(limit.households()).isEqualTo(Limit.MOST_HOUSEHOLDS);
  }
}
