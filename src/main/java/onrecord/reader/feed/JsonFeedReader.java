package onrecord.reader.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.reader.Addresses;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.PageReader;
import onrecord.reader.Reading;
import onrecord.reader.Skips;

/**
 * Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). A text that is not
 * well-formed, or goes on after its end, is refused. A feed without an entry is read as one.
 */
public final class JsonFeedReader implements PageReader {
  /** A key, as inside a text its quotation marks would be escaped. */
  private static final Pattern VERSION =
      Pattern.compile(
          "\"version\"\\s{0,9}:\\s{0,9}\"https?:(?:\\\\?/){2}(?:www\\.)?jsonfeed\\.org\\\\?/version");

  private static final Pattern OBJECT = Pattern.compile("[\ufeff\\s]*+\\{");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxNumberLength(1_000)
                          .maxStringLength(1_000_000)
                          .maxNameLength(1_000)
                          .maxTokenCount(2_000_000)
                          .build())
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Override
  public boolean recognises(Document document) {
    return OBJECT.matcher(document.text()).lookingAt() && VERSION.matcher(document.text()).find();
  }

  @Override
  public Reading read(Document document) throws PageException {
    JsonNode root = root(document);
    JsonNode items = root.path("items");
    if (!items.isArray()) {
      throw new PageException(
          document.name(), "items", "no list of entries; expected one, empty or not");
    }
    JsonFeed feed = JsonFeed.of(root, document);
    FeedAssembly assembly = new FeedAssembly(document, feed.facts(), new Skips());
    for (int i = 0; i < items.size(); i++) {
      String place = "items[" + i + "]";
      if (items.get(i).isObject()) {
        assembly.add(feed.item(place, items.get(i)));
      } else {
        assembly.refuse(place, items.get(i).toString(), "expected an object");
      }
    }
    Optional<String> next = Optional.ofNullable(root.path("next_url").textValue());
    return assembly
        .reading("JSON Feed")
        .continuedAt(Addresses.next(document.name(), feed.facts().url(), next));
  }

  private static JsonNode root(Document document) throws PageException {
    try {
      return MAPPER.readTree(document.text().replace("\ufeff", ""));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new PageException(
          document.name(),
          at == null ? "whole page" : "line " + at.getLineNr(),
          "not well-formed JSON: " + e.getOriginalMessage());
    }
  }
}
