package onrecord.quote;

import org.jspecify.annotations.Nullable;

/**
 * Whoever speaks, as far as is known.
 *
 * @param member one of the cast, or null where the words name nobody of it
 * @param source the page's words for them
 */
record Voice(@Nullable Member member, @Nullable String source) {
  static final Voice NOBODY = new Voice(null, null);

  boolean isKnown() {
    return member != null || source != null;
  }
}
