package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PolicyTest {
  /** Independent of the table under test: all that not everybody may do. */
  private static final Map<String, Set<Role>> ONLY =
      Map.of(
          "follow", Set.of(Role.ADMINISTRATOR, Role.OPERATOR),
          "unfollow", Set.of(Role.ADMINISTRATOR, Role.OPERATOR),
          "import", Set.of(Role.ADMINISTRATOR, Role.OPERATOR));

  private static final Set<String> ALL =
      Set.of(
          "ask",
          "said",
          "latest",
          "catchup",
          "entry",
          "people",
          "changes",
          "sources",
          "follow",
          "unfollow",
          "status",
          "export",
          "import",
          "help");

  private final Newsroom newsroom = new Newsroom(Harbour.page());

  static Stream<Arguments> cells() {
    return ALL.stream()
        .flatMap(command -> Stream.of(Role.values()).map(role -> Arguments.of(command, role)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aCommandIsCarriedOutForTheRolesThatMay(String command, Role role) {
    Reply reply = newsroom.told(new Tenant("test", "a"), role, command, Map.of());
    boolean allowed = ONLY.getOrDefault(command, Set.of(Role.values())).contains(role);
    assertThat(isRefused(reply)).isEqualTo(!allowed);
  }

  @Test
  void everyCommandHasItsCells() {
    assertThat(newsroom.desk.commands())
        .extracting(Command::name)
        .containsExactlyInAnyOrderElementsOf(ALL);
  }

  @Test
  void whatIsNotListedNobodyMayDo() {
    for (Role role : Role.values()) {
      assertThat(Policy.allows("shutdown", role)).isFalse();
    }
  }

  @Test
  void nothingIsReadOrFollowedForSomebodyWhoMayNot() {
    Tenant tenant = new Tenant("test", "a");
    newsroom.followed(tenant, "own", "https://own.example/live");
    newsroom.told(tenant, Role.MEMBER, "unfollow", Map.of(Option.SOURCE, "own"));
    newsroom.told(tenant, Role.MEMBER, "follow", Map.of(Option.ADDRESS, "file:///etc/passwd"));
    assertThat(newsroom.memory.all()).hasSize(1);
  }

  @Test
  void helpNamesWhatTheAskerMayDo() {
    assertThat(help(Role.MEMBER)).contains("/sources").doesNotContain("/follow", "/import");
    assertThat(help(Role.ADMINISTRATOR)).contains("/sources", "/follow", "/import");
  }

  private Set<String> help(Role role) {
    Reply.Guide guide =
        (Reply.Guide) newsroom.told(new Tenant("test", "a"), role, "help", Map.of());
    return Set.copyOf(guide.commands().stream().map(command -> "/" + command.name()).toList());
  }

  private static boolean isRefused(Reply reply) {
    return reply instanceof Refused refused && refused.problem() == Refused.Problem.NOT_ALLOWED;
  }
}
