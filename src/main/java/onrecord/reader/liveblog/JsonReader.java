package onrecord.reader.liveblog;

import java.util.List;
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
    PageFacts facts =
        new PageFacts(
            posting.title(), posting.publisher(), posting.url(), posting.preface(), List.of());
    Skips skips = new Skips();
    return new Assembly(document, facts, skips).reading(posting.drafts(skips), FORMAT);
  }
}
