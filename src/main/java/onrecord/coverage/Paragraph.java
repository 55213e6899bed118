package onrecord.coverage;

/**
 * One paragraph of an entry, in the page's own words.
 *
 * @param kind what it is on the page
 * @param text without line breaks or white space at its ends; not blank
 * @param housekeeping whether it speaks of the page itself ("Stick with us") and reports nothing
 */
public record Paragraph(Kind kind, String text, boolean housekeeping) {
  /** What a paragraph is on its page. */
  public enum Kind {
    /** Running text. */
    BODY,
    /** An item of a list. */
    BULLET,
    /** The words under a picture or a video. */
    CAPTION,
    /** Whose picture it is. */
    CREDIT,
    /**
     * What stands for a picture, a video or an embedded post: alternative text, a title, a bare
     * link.
     */
    MEDIA;

    /** Whether it tells what was reported, and so may be quoted as such. */
    public boolean isReported() {
      return this == BODY || this == BULLET;
    }
  }

  public Paragraph {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank paragraph");
    }
  }

  public static Paragraph body(String text) {
    return new Paragraph(Kind.BODY, text, false);
  }
}
