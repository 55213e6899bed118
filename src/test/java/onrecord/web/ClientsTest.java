package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
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
  void allOfOneLineIsOneHousehold() {
    Household line = Household.of(InetAddress.ofLiteral("2001:db8:1:2::1"));
    assertThat(Household.of(InetAddress.ofLiteral("2001:db8:1:2:ffff::9"))).isEqualTo(line);
    assertThat(Household.of(InetAddress.ofLiteral("2001:db8:1:3::1"))).isNotEqualTo(line);
    assertThat(Household.of(InetAddress.ofLiteral("192.0.2.7")))
        .isNotEqualTo(Household.of(InetAddress.ofLiteral("192.0.2.8")));
  }
}
