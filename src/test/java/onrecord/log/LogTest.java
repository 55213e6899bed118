package onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LogTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final System.Logger OURS = System.getLogger("onrecord.test");

  static Stream<String> hostile() {
    String forged = "2026-04-01T12:00:00Z SEVERE onrecord.Bot: all is lost";
    return Stream.of(
        "a\n" + forged,
        "a\r\n" + forged,
        "a\u2028" + forged + "\u2029\u0085\u000b\u000c",
        "a\"}\n{\"level\":\"SEVERE\"}",
        "\u001b[2J\u001b[1;1H" + forged + "\u0000\u007f\u009b",
        "\u202e" + forged + "\u2066\u200b\ufeff",
        "\ud800 alone",
        "{0} {1} ''' {",
        "\\u{a}\\n");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingInALineEndsItOrHidesInIt(String text) {
    try (Captured log = new Captured(Log.Form.TEXT, Level.INFO)) {
      OURS.log(System.Logger.Level.INFO, "{0}", text);
      OURS.log(System.Logger.Level.WARNING, text, new IllegalStateException(text));
      assertThat(log.text().codePoints().filter(c -> c != '\n'))
          .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
      assertThat(log.text().split("\n", -1)).hasSize(3).endsWith("");
      assertThat(log.lines())
          .allMatch(line -> line.matches("\\S+Z (INFO|WARNING) onrecord.test: .*"));
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aProgramReadsTheWordsAsTheyWere(String text) throws Exception {
    try (Captured log = new Captured(Log.Form.JSON, Level.INFO)) {
      OURS.log(System.Logger.Level.INFO, text);
      OURS.log(System.Logger.Level.WARNING, "it failed", new IllegalStateException(text));
      assertThat(log.text().chars().filter(c -> c != '\n')).allMatch(c -> c >= ' ' && c < 127);
      assertThat(log.lines()).hasSize(2);
      JsonNode line = MAPPER.readTree(log.lines().getFirst());
      assertThat(line.path("message").textValue()).isEqualTo(text);
      assertThat(line.path("level").textValue()).isEqualTo("INFO");
      assertThat(line.path("logger").textValue()).isEqualTo("onrecord.test");
      assertThat(line.path("time").textValue()).endsWith("Z");
      JsonNode failure = MAPPER.readTree(log.lines().getLast());
      assertThat(failure.path("exception").textValue()).contains(text, "LogTest");
    }
  }

  @ParameterizedTest
  @EnumSource(Log.Form.class)
  void aLineSaysWhichRequestItBelongsTo(Log.Form form) {
    try (Captured log = new Captured(form, Level.INFO)) {
      String id =
          RequestId.in(() -> {
            OURS.log(System.Logger.Level.INFO, "within");
            return RequestId.current().orElseThrow();
          });
      OURS.log(System.Logger.Level.INFO, "without");
      assertThat(log.lines().getFirst()).contains(id).contains("within");
      assertThat(log.lines().getLast()).doesNotContain(id);
    }
  }

  @ParameterizedTest
  @EnumSource(Log.Form.class)
  void secretsAreStruckOutOfMessagesAndCauses(Log.Form form) {
    try (Captured log = new Captured(form, Level.INFO, "canary\nbird")) {
      Exception cause = new IllegalStateException("user:canary\nbird");
      OURS.log(
          System.Logger.Level.ERROR, "canary\nbird", new IllegalStateException("outer", cause));
      Logger.getLogger("x canary\nbird").info("token=canary\nbird");
      assertThat(log.text()).contains(Secrets.STRUCK, "outer").doesNotContain("canary", "bird");
    }
  }

  @ParameterizedTest
  @EnumSource(Log.Form.class)
  void aLineIsOfBoundedLength(Log.Form form) {
    try (Captured log = new Captured(form, Level.INFO)) {
      String flood = "\u0001".repeat(1_000_000);
      OURS.log(System.Logger.Level.ERROR, flood, new IllegalStateException(flood));
      assertThat(log.text().length()).isLessThan(100_000);
    }
  }

  @Test
  void fieldsStandByThemselvesForProgramsAndAfterTheWordsForPeople() throws Exception {
    Fields told =
        Fields.of("carried out {0}").with("ms", 12).with("why", "no \"such\" x=1\ncanary");
    try (Captured log = new Captured(Log.Form.JSON, Level.INFO, "canary")) {
      OURS.log(System.Logger.Level.INFO, "{0}", told);
      JsonNode line = MAPPER.readTree(log.text());
      assertThat(line.path("message").textValue()).isEqualTo("carried out {0}");
      assertThat(line.path("ms").isInt()).isTrue();
      assertThat(line.path("why").textValue()).isEqualTo("no \"such\" x=1\n" + Secrets.STRUCK);
    }
    try (Captured log = new Captured(Log.Form.TEXT, Level.INFO, "canary")) {
      OURS.log(System.Logger.Level.INFO, "{0}", told);
      assertThat(log.lines().getFirst())
          .endsWith("carried out {0} ms=12 why=\"no \\\"such\\\" x=1\\u{a}[secret]\"");
    }
  }

  @Test
  void aFieldIsAPlainValueUnderANameOfItsOwn() {
    assertThatThrownBy(() -> Fields.of("m").with("level", "x")).hasMessageContaining("level");
    assertThatThrownBy(() -> Fields.of("m").with("at", List.of())).hasMessageContaining("at of");
  }

  @Test
  void aThreadWithoutANameIsNotNamed() throws Exception {
    try (Captured log = new Captured(Log.Form.JSON, Level.INFO)) {
      Thread.ofVirtual().start(() -> OURS.log(System.Logger.Level.INFO, "there")).join();
      OURS.log(System.Logger.Level.INFO, "here");
      assertThat(log.lines().getFirst()).contains("there").doesNotContain("\"thread\"");
      assertThat(log.lines().getLast()).contains("here", "\"thread\":\"");
    }
  }

  @Test
  void everythingIsAsBeforeOnceItIsClosed() {
    Logger root = Logger.getLogger("");
    List<Object> before = List.of(List.of(root.getHandlers()), root.getLevel());
    try (Captured _ = new Captured(Log.Form.TEXT, Level.FINEST)) {
      assertThat(root.getLevel()).isEqualTo(Level.FINEST);
    }
    assertThat(List.<Object>of(List.of(root.getHandlers()), root.getLevel())).isEqualTo(before);
  }
}
