package onrecord.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import org.junit.jupiter.api.Test;

final class KnownCastsTest {
  @Test
  void aCastIsGoneThroughOnce() {
    Cast cast = cast(1);
    assertThat(KnownCasts.of(cast)).isSameAs(KnownCasts.of(cast));
  }

  @Test
  void eachOfManyCastsHasItsOwnPeople() {
    List<Cast> casts = IntStream.range(0, 100).mapToObj(KnownCastsTest::cast).toList();
    for (int round = 0; round < 2; round++) {
      for (Cast cast : casts) {
        Roster roster = new Roster(KnownCasts.of(cast), Harbour.VOCABULARY);
        assertThat(roster.people()).isEqualTo(cast.people());
        assertThat(roster.named("duarte")).contains(cast.people().getFirst());
      }
    }
  }

  private static Cast cast(int number) {
    Set<String> roles = Set.of("mayor of ward " + number);
    return new Cast(List.of(new Person("Ines Duarte", Set.of(), roles, Person.Kind.PERSON)));
  }
}
