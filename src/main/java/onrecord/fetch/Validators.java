package onrecord.fetch;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server gave to ask later whether a page has changed (RFC 9110, section 8.8). It is sent
 * back as it came.
 *
 * @param etag the ETag, at most 1,024 visible ASCII characters
 * @param lastModified the Last-Modified, at most 100 of them
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  private static final Pattern ETAG = Pattern.compile("[ -~]{1,1024}");
  private static final Pattern DATE = Pattern.compile("[ -~]{1,100}");

  public Validators {
    check("etag", etag, ETAG);
    check("lastModified", lastModified, DATE);
  }

  /** What a server sent; what would not be allowed here is left out. */
  static Validators sent(Optional<String> etag, Optional<String> lastModified) {
    return new Validators(
        etag.filter(ETAG.asMatchPredicate()), lastModified.filter(DATE.asMatchPredicate()));
  }

  /** These where there are any, else the others. */
  Validators or(Validators others) {
    return equals(NONE) ? others : this;
  }

  private static void check(String name, Optional<String> value, Pattern allowed) {
    if (value.isPresent() && !allowed.matcher(value.get()).matches()) {
      throw new IllegalArgumentException(
          name + " \"" + Shown.shortened(value.get()) + "\": allowed is " + allowed);
    }
  }
}
