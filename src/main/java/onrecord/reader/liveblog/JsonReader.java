package onrecord.reader.liveblog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.PageReader;
import onrecord.reader.Reading;
import onrecord.reader.Skips;

/** Reads LiveBlogPosting given as JSON. */
public final class JsonReader implements PageReader {
  private static final String FORMAT = "LiveBlogPosting as JSON";
  private static final Pattern JSON = Pattern.compile("[\ufeff\\s]*+(?:\\{|\\[\\s*+[\\[{\\]])");

  @Override
  public boolean recognises(Document document) {
    return JSON.matcher(document.text()).lookingAt();
  }

  @Override
  public Reading read(Document document) throws PageException {
    JsonTree tree = JsonTree.parse(document.text());
    LiveBlogPosting posting =
        LiveBlogPosting.in(tree)
            .orElseThrow(() ->
                new PageException(
                    document.name(),
                    "whole page",
                    "no LiveBlogPosting in it"
                        + tree.problem().map(p -> "; not well-formed JSON: " + p).orElse("")));
    Skips skips = new Skips();
    Optional<OnrecordPosting> ours = OnrecordPosting.of(posting);
    if (ours.isPresent()) {
      return ours.get().reading(document, FORMAT, skips);
    }
    PageFacts facts =
        new PageFacts(
            posting.title(), posting.publisher(), posting.url(), posting.preface(), List.of());
    return new Assembly(document, facts, skips).reading(posting.drafts(skips), FORMAT);
  }
}
