package onrecord.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class NativeLibrariesTest {
  @Test
  void theLibrariesAreThereForTheLoadingAndGoneAfterIt() throws IOException {
    Path folder = NativeLibraries.atHandFor(NativeLibrariesTest::folder);
    assertThat(folder).doesNotExist();
    assertThat(System.getProperty("onnxruntime.native.path")).isNull();
  }

  @Test
  void theyAreGoneWhereLoadingFails() {
    List<Path> folders = new ArrayList<>();
    assertThatThrownBy(() ->
            NativeLibraries.atHandFor(() -> {
              folders.add(folder());
              throw new IllegalStateException("broken");
            }))
        .hasMessage("broken");
    assertThat(folders.getFirst()).doesNotExist();
  }

  private static Path folder() {
    Path folder = Path.of(Objects.requireNonNull(System.getProperty("onnxruntime.native.path")));
    assertThat(folder.resolve(System.mapLibraryName("onnxruntime")).toFile().length())
        .isGreaterThan(10_000_000);
    return folder;
  }
}
