package onrecord.chat.discord;

import java.util.List;

/**
 * A message in Discord's markdown, within Discord's limits.
 *
 * @param embeds at least one; each at most 4096 characters, all together at most 6000
 * @param files at most 10
 */
record Rendered(List<String> embeds, List<TextFile> files) {
  /**
   * A text that is handed over as a file.
   *
   * @param name of the file
   */
  record TextFile(String name, String text) {}

  Rendered {
    embeds = List.copyOf(embeds);
    files = List.copyOf(files);
  }
}
