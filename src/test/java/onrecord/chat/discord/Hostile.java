package onrecord.chat.discord;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.chat.HostileStrings;

/** Strings that try to be more than words. */
final class Hostile {
  /** A few, for those who lack the corpora. */
  static final List<String> FEW =
      List.of(
          "@everyone",
          "<@1> <@&1> <#1> </ask:1> <t:0:R> <:x:1> <id:guide>",
          "[bbc.co.uk](https://evil.example)",
          "https://evil.example/_a_*b*",
          "# h",
          "-# small",
          "> q",
          ">>> q",
          "- l",
          "12. l",
          "```\nx```",
          "**a** __b__ ~~c~~ ||d|| `e` *f* _g_",
          "\\",
          "\\\\*a\\*",
          ":smile: :a:b:",
          "discord.gg/abcdef",
          "\u202egnp.exe\u2066 \u200b\ufeff",
          "\u0645\u0631\u062d\u0628\u0627 *x*",
          "x" + "\u0301".repeat(300));

  private Hostile() {}

  /** Those of the corpora, and the few. */
  static List<String> strings() throws IOException {
    List<String> strings = new ArrayList<>(FEW);
    strings.addAll(HostileStrings.all());
    return strings;
  }

  /** The words of a text: one space between two, nothing that cannot be seen. */
  static String words(String text) {
    StringBuilder words = new StringBuilder();
    int marks = 0;
    String bare = text.replaceAll("(?:\\x1b\\[|\\x9b)[0-?]{0,64}[ -/]{0,16}[@-~]", "");
    for (int c : bare.codePoints().toArray()) {
      marks = isMark(c) ? marks + 1 : isHidden(c) ? marks : 0;
      if (!isHidden(c) && marks <= 4) {
        words.appendCodePoint(isSpace(c) ? ' ' : c);
      }
    }
    return words.toString().replaceAll(" +", " ");
  }

  /** Strings one after the other, as arguments of a test. */
  static Stream<String> few() {
    return FEW.stream();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    boolean hidden =
        type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    return (hidden && !isSpace(c)) || (c >= 0xE0000 && c <= 0xE0FFF);
  }
}
