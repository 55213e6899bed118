package onrecord.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.log.Secrets;
import onrecord.operator.Report.Reason;

/** Prints reports as JSON, one object on one line, without secrets. */
public final class ReportJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Secrets secrets;

  /**
   * @param secrets are struck out
   */
  public ReportJson(Secrets secrets) {
    this.secrets = secrets;
  }

  /** All of a report. */
  public String whole(Report report) {
    ObjectNode json = brief(report);
    ObjectNode record = json.putObject("record");
    record.put("coverages", report.coverages()).put("entries", report.entries());
    report
        .rebuilding()
        .ifPresent(progress ->
            record.putObject("rebuilding").put("read", progress.read()).put("all", progress.all()));
    store(report, json.putObject("store"));
    ArrayNode platforms = json.putArray("platforms");
    report
        .platforms()
        .forEach(one -> platforms.addObject().put("name", one.name()).put("up", one.up()));
    ArrayNode sources = json.putArray("sources");
    report.sources().forEach(source -> source(source, report.at(), sources.addObject()));
    return print(json);
  }

  /** Whether it is ready, and why not. */
  public String ready(Report report) {
    return print(brief(report));
  }

  /** Fields of text. */
  public String line(Map<String, String> fields) {
    ObjectNode json = MAPPER.createObjectNode();
    fields.forEach((field, text) -> json.put(field, secrets.strike(text)));
    return print(json);
  }

  /** The status and the reasons of a report that was printed, a line each. */
  public static String words(String printed) {
    try {
      JsonNode report = MAPPER.readTree(printed);
      StringBuilder words = new StringBuilder(report.path("status").asText("no report"));
      report.path("reasons").forEach(reason -> words.append('\n').append(reason.asText()));
      return words.toString();
    } catch (JsonProcessingException e) {
      return "no report";
    }
  }

  private ObjectNode brief(Report report) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("status", report.status().name().toLowerCase(Locale.ROOT));
    json.put("ready", report.isReady());
    json.put("at", report.at().toString());
    ArrayNode reasons = json.putArray("reasons");
    report.reasons().stream().map(Reason::words).map(secrets::strike).forEach(reasons::add);
    return json;
  }

  private void store(Report report, ObjectNode json) {
    json.put("writable", report.writable());
    put(json, "trouble", report.store().trouble());
    json.put("bytes", report.store().bytes());
    report
        .room()
        .ifPresent(
            room -> json.put("folder", room.folder().toString()).put("freeBytes", room.free()));
    all(json.putArray("setAside"), report.store().setAside());
    json.put("damagedEntries", report.store().damagedEntries());
  }

  private void all(ArrayNode array, List<String> texts) {
    texts.stream().map(secrets::strike).forEach(array::add);
  }

  private void source(SourceState state, Instant at, ObjectNode json) {
    json.put("coverage", state.source().coverage());
    json.put("platform", state.source().owner().platform());
    json.put("tenant", state.source().owner().id());
    json.put("location", secrets.strike(state.source().location()));
    json.put("dead", state.isDead());
    put(json, "trouble", state.trouble());
    put(json, "newestEntry", state.newest());
    state
        .newest()
        .map(newest -> Duration.between(newest, at).toSeconds())
        .ifPresent(age -> json.put("newestEntryAgeSeconds", age));
    put(json, "lastPoll", state.lastPoll());
    put(json, "lastSuccess", state.lastSuccess());
    json.put("nextPoll", state.nextPoll().toString());
  }

  private void put(ObjectNode json, String field, Optional<?> value) {
    value.ifPresent(any -> json.put(field, secrets.strike(any.toString())));
  }

  private static String print(ObjectNode object) {
    try {
      return MAPPER.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to print", e);
    }
  }
}
