package onrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyFileTest {
  @Test
  void aKeyIsMadeOnceAndItsOwnersAlone(@TempDir Path folder) throws IOException {
    byte[] key = KeyFile.LINKS.in(folder.resolve("data"));
    assertThat(KeyFile.LINKS.in(folder.resolve("data"))).isEqualTo(key).hasSize(32);
    Path file = folder.resolve("data/links.key");
    assertThat(folder.resolve("data").toFile().list()).containsExactly("links.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void eachPurposeHasAKeyOfItsOwn(@TempDir Path folder) throws Refusal {
    Optional<Path> data = Optional.of(folder.resolve("data"));
    assertThat(KeyFile.BUTTONS.of(data))
        .isNotEqualTo(KeyFile.LINKS.of(data))
        .isEqualTo(KeyFile.BUTTONS.of(data));
  }

  @Test
  void withoutAFolderAKeyEndsWithTheProcess() throws Refusal {
    assertThat(KeyFile.BUTTONS.of(Optional.empty()))
        .hasSize(32)
        .isNotEqualTo(KeyFile.BUTTONS.of(Optional.empty()));
  }

  @Test
  void whatIsNoKeyIsRefusedAndLeft(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("buttons.key"), "short");
    assertThatThrownBy(() -> KeyFile.BUTTONS.of(Optional.of(folder)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("buttons.key")
        .hasMessageContaining("5 bytes");
    assertThat(folder.resolve("buttons.key")).hasContent("short");
  }
}
