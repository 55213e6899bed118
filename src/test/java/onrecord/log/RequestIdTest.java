package onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RequestIdTest {
  @Test
  void thereIsOneOnlyWhileARequestGoesOn() {
    Optional<String> within = RequestId.in(RequestId::current);
    assertThat(within.orElse("")).matches("[2-9a-z]{8}");
    assertThat(RequestId.current()).isEmpty();
  }

  @Test
  void whatIsDoneWithinARequestBelongsToIt() {
    boolean same =
        RequestId.in(() -> {
          Optional<String> outer = RequestId.current();
          return outer.equals(RequestId.in(RequestId::current));
        });
    assertThat(same).isTrue();
  }

  @Test
  void eachRequestHasItsOwn() {
    Set<Optional<String>> ids = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      ids.add(RequestId.in(RequestId::current));
    }
    assertThat(ids).hasSize(1_000);
  }

  @Test
  void whatGoesWrongIsThrownOn() {
    assertThatThrownBy(() -> RequestId.in(RequestIdTest::fail)).isInstanceOf(IOException.class);
    assertThat(RequestId.current()).isEmpty();
  }

  private static String fail() throws IOException {
    throw new IOException();
  }
}
