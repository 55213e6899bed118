package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import onrecord.chat.Button;
import onrecord.chat.Feedback;
import onrecord.place.Tenant;
import onrecord.store.Store;
import onrecord.store.StoreSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedbackListTest {
  @TempDir private Path folder;
  private Path config = Path.of("");

  @BeforeEach
  void keep() throws Exception {
    config = Files.writeString(folder.resolve("onrecord.yaml"), "data: kept\n");
    try (Store store =
        Store.open(new StoreSettings.Embedded(folder.resolve("kept")), () -> Run.CLOCK, "test")) {
      for (int i = 0; i < 3; i++) {
        store
            .posts()
            .keep(
                new Feedback(
                    "token" + i,
                    new Tenant("telegram", "secret chat"),
                    "secret person",
                    "secret asker",
                    Button.Act.WRONG_SPEAKER,
                    Run.CLOCK.plusSeconds(i),
                    "/ask who \u001b[31mclosed it " + i + "?\n",
                    "e4: It is closed."));
      }
    }
  }

  private Run run(String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "--config";
    args[1] = config.toString();
    args[2] = "feedback";
    System.arraycopy(options, 0, args, 3, options.length);
    return Run.of(args);
  }

  @Test
  void aLineEachNewestFirstAndNobodysName() {
    Run run = run();
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().getFirst())
        .contains("2026-04-01T12:00:02Z", "wrong_speaker", "telegram", "closed it 2?", "e4:")
        .doesNotContain("\u001b");
    assertThat(run.out()).doesNotContain("secret");
  }

  @Test
  void soManyAtMost() {
    assertThat(run("--most", "2").lines()).hasSize(2);
    assertThat(run("--most", "0").status()).isEqualTo(2);
    assertThat(run("--most", "0").err()).contains("--most", "1 or more");
  }
}
