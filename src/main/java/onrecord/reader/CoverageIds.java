package onrecord.reader;

import java.util.Locale;

/** Names a coverage after its address or file: the last part of it that tells pages apart. */
public final class CoverageIds {
  private static final int MIN_CHARACTERS = 6;
  private static final int MAX_CHARACTERS = 100;

  private CoverageIds() {}

  /**
   * The id for a page of this address or name.
   *
   * @param name an address or file name
   * @return its last path segment without extension, lower case ("ap-2016-02-20"); of an address
   *     with the segment before it where it is shorter than six characters; "page" where nothing is
   *     left
   */
  public static String of(String name) {
    String[] segments = path(name).split("[/\\\\]+", -1);
    int enough = name.contains("://") ? MIN_CHARACTERS : 1;
    String id = "";
    for (int i = segments.length - 1; i >= 0 && id.length() < enough; i--) {
      String segment = slug(segments[i]);
      id = id.isEmpty() || segment.isEmpty() ? segment + id : segment + "-" + id;
    }
    return id.isEmpty() ? "page" : id.substring(0, Math.min(id.length(), MAX_CHARACTERS));
  }

  private static String path(String name) {
    String address = name.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*$", "");
    return address.replaceFirst("\\.(txt|json|html?|amp|xml|rss|rdf|atom)$", "");
  }

  private static String slug(String segment) {
    return segment
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_.]+", "-")
        .replaceAll("^-+|-+$", "");
  }
}
