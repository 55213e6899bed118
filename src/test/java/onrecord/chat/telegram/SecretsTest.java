package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import onrecord.chat.telegram.fake.FakeTelegram;
import onrecord.chat.telegram.fake.Fault;
import org.junit.jupiter.api.Test;

/** The token stands in every address of the Bot API; it is to stand nowhere else. */
final class SecretsTest {
  private static final Logger ROOT = Logger.getLogger("");

  /** Everything, as it is, before anything is struck out. */
  private static final class Everything extends Handler {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getLoggerName() + " " + new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void noTokenIsInAnyLineOfTheLogHoweverTelegramFails() throws Exception {
    Everything log = new Everything();
    Level before = ROOT.getLevel();
    ROOT.addHandler(log);
    ROOT.setLevel(Level.ALL);
    try {
      fail();
      Logger.getLogger("canary").fine("the log is read");
    } finally {
      ROOT.setLevel(before);
      ROOT.removeHandler(log);
    }
    System.out.println(log.lines.size() + " lines logged");
    assertThat(log.lines).anyMatch(line -> line.contains("the log is read"));
    assertThat(log.lines).anyMatch(line -> line.startsWith("okhttp3") || line.contains("telegram"));
    assertThat(log.lines).noneMatch(line -> line.contains(secret()));
  }

  private static void fail() throws Exception {
    try (Stage stage = new Stage()) {
      for (Fault fault : List.of(Fault.LOST, Fault.DROPPED, Fault.BAD_GATEWAY, Fault.CUT)) {
        stage.telegram.fail("sendMessage", fault);
        stage.telegram.fail("getUpdates", fault);
        stage.people.say(Stage.WITH_ANN, Stage.ANN, "/people");
      }
      await().atMost(Stage.SOON).until(() -> stage.telegram.calls("sendMessage") >= 5);
      stage.settle();
      assertThat(stage.platform.toString()).doesNotContain(secret());
    }
  }

  @Test
  void noTokenIsInWhatIsThrownOrSaidOfFailures() throws Exception {
    FakeTelegram telegram = new FakeTelegram(java.time.InstantSource.system());
    TelegramSettings settings = telegram.settings();
    telegram.close();
    Throwable thrown = catchThrowable(() -> TelegramAccount.of(settings));
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).contains("not sent").doesNotContain(secret());
    assertThat(settings.toString()).doesNotContain(secret());
    assertThat(catchThrowable(() -> new TelegramSettings("x" + secret(), Optional.empty())))
        .message()
        .doesNotContain(secret());
  }

  private static String secret() {
    return FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1);
  }
}
