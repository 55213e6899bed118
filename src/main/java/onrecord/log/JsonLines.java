package onrecord.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Writes what is logged for programs: one JSON object a line, in ASCII. */
final class JsonLines extends Formatter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Secrets secrets;

  JsonLines(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public String format(LogRecord line) {
    Told told = Told.of(line, this, secrets);
    ObjectNode object =
        MAPPER
            .createObjectNode()
            .put("time", told.time().toString())
            .put("level", told.level())
            .put("logger", told.logger());
    told.thread().ifPresent(name -> object.put("thread", name));
    told.request().ifPresent(id -> object.put("request", id));
    object.put("message", told.message());
    told.fields().forEach((name, value) -> object.set(name, MAPPER.valueToTree(value)));
    told.exception().ifPresent(trace -> object.put("exception", trace));
    return print(object) + '\n';
  }

  /** Jackson escapes all but DEL, which can only stand in a string. */
  private static String print(ObjectNode object) {
    try {
      return MAPPER.writeValueAsString(object).replace("\u007f", "\\u007f");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to print", e);
    }
  }
}
