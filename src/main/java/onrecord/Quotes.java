package onrecord;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.json.LineException;
import onrecord.json.QuoteJson;
import onrecord.json.TextLine;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import onrecord.quote.Quote;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows who said what. */
@Command(name = "quotes", description = "Shows who said what, entry by entry in page order.")
final class Quotes implements Callable<Integer> {
  private final Main main;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--docs",
      paramLabel = "FILE",
      description =
          "Texts to read in place of the coverage, one JSON object a line: {\"doc\",\"text\"}.")
  private @Nullable Path docs;

  Quotes(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Refusal {
    return docs == null ? ofCoverages() : ofTexts(docs);
  }

  private int ofCoverages() throws Refusal {
    for (Coverage coverage : main.open().coverages()) {
      print(coverage, Optional.empty());
    }
    return 0;
  }

  private int ofTexts(Path file) throws Refusal {
    return new LineFile(file, main.surroundings()).forEach(this::printText, bad -> {});
  }

  private void printText(String line) throws LineException {
    TextLine text = TextLine.parse(line);
    List<Paragraph> paragraphs =
        text.text()
            .lines()
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .map(Paragraph::body)
            .toList();
    print(alone(text.doc(), paragraphs), Optional.of(text.doc()));
  }

  /** A text has no time of its own, and none is asked of it. */
  private static Coverage alone(String doc, List<Paragraph> paragraphs) {
    ZoneId zone = ZoneOffset.UTC;
    Entry entry =
        new Entry(
            "1",
            1,
            Optional.empty(),
            Instant.EPOCH,
            Optional.empty(),
            zone,
            List.of(),
            false,
            Optional.empty(),
            paragraphs);
    String id = doc.isBlank() ? "text" : doc;
    return new Coverage(
        id, Optional.empty(), Optional.empty(), Optional.empty(), zone, List.of(), List.of(entry));
  }

  private void print(Coverage coverage, Optional<String> doc) {
    Attribution attribution = Attributor.attribute(coverage);
    for (Entry entry : coverage.entries()) {
      for (Quote quote : attribution.of(entry)) {
        main.surroundings()
            .out()
            .println(json ? QuoteJson.of(entry, quote, doc) : QuoteText.of(entry, quote));
      }
    }
  }
}
