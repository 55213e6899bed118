package onrecord.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * Escapes what ends a script element or begins a comment in it, what cannot be seen, and what UTF-8
 * cannot hold: halves of surrogate pairs, which are escaped in whole pairs too.
 */
final class EmbeddedText extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private static final String OF_HTML = "<>&";

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    OF_HTML.chars().forEach(c -> codes[c] = ESCAPE_CUSTOM);
    codes[0x7f] = ESCAPE_CUSTOM;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int ch) {
    return ch < 0x80 || isUnseen(ch) ? new SerializedString("\\u%04X".formatted(ch)) : null;
  }

  private static boolean isUnseen(int ch) {
    return switch (Character.getType(ch)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
