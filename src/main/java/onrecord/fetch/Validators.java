package onrecord.fetch;

import java.util.Optional;

/**
 * What a server is told of the copy that we have, so that it can answer "not modified" (RFC 9110,
 * 8.8).
 *
 * @param etag as the server gave it
 * @param lastModified as the server gave it
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
