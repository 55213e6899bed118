package onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Stores of other versions of the program. */
@ParameterizedClass
@EnumSource
final class MigrationsTest {
  private final Databases database;

  MigrationsTest(Databases database) {
    this.database = database;
  }

  @Test
  void areAllCounted() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/onrecord/store"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrderElementsOf(Migrations.FILES);
    }
    for (int i = 0; i < Migrations.FILES.size(); i++) {
      assertThat(Migrations.FILES.get(i)).startsWith("V" + (i + 1) + "__");
    }
  }

  @Test
  void aStoreOfANewerProgramIsRefusedAndLeftAsItIs() throws Exception {
    StoreSettings settings = database.fresh();
    try (Opening opening = open(settings)) {
      opening.database().change(handle -> handle.execute("UPDATE schema_version SET version = 99"));
      opening.database().change(handle -> handle.execute("DROP TABLE vector"));
    }
    assertThatThrownBy(() -> Databases.open(settings))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer Onrecord")
        .hasMessageContaining("99");
    if (settings instanceof StoreSettings.Embedded embedded) {
      try (Stream<Path> files = Files.list(embedded.folder())) {
        assertThat(files.filter(SqliteOpening::isSetAside)).isEmpty();
      }
    }
  }

  @Test
  void aStoreOpensAgainWithoutThem() throws Exception {
    StoreSettings settings = database.fresh();
    try (Store store = Databases.open(settings)) {
      Tried.follow(store, "a", Tried.added("e1"));
    }
    try (Store store = Databases.open(settings)) {
      assertThat(store.history().standing()).isEqualTo(1);
      assertThat(store.health().setAside()).isEmpty();
    }
  }

  private static Opening open(StoreSettings settings) throws StoreException {
    return Opening.of(settings, () -> Databases.NOW);
  }
}
