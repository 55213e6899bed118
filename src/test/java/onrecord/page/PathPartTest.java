package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PathPartTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "20250313T1758-3f2a9c01",
        "https://quay.example/?p=3&q=4#x",
        ".",
        "..",
        "a/../b",
        "~2F",
        "%2F%00",
        "Se\u00e1n \u05e9\u05dc\u05d5\u05dd \ud83d\ude8b",
        "back\\slash;x=$1"
      })
  void readsWhatItWroteAndNoServerSeesAFolder(String id) {
    URI address = URI.create("https://example.org/entry/" + PathPart.written(id));
    assertThat(address.normalize()).isEqualTo(address);
    String part = address.getPath().substring("/entry/".length());
    assertThat(part).doesNotContain("/", "\\", ";");
    assertThat(PathPart.read(part)).isEqualTo(id);
  }
}
