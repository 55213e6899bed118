package onrecord.chat.discord;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import onrecord.chat.Texts;

/**
 * Renders messages for Discord. What does not fit into one goes with it as a file, whole blocks at
 * a time: no quotation is cut.
 *
 * @param sizes how much fits into one message
 * @param lines writes each line
 * @param texts our words in the reader's language
 */
record Rendering(Sizes sizes, MarkedLine lines, Texts texts) {
  private static final String BETWEEN_BLOCKS = "\n\n";
  private static final String REST = "rest.txt";

  /**
   * How much fits into one message.
   *
   * @param part characters of one embed, or of the content where there may be none
   * @param all characters of all parts
   */
  record Sizes(int part, int all) {
    /** Where embeds may be sent. */
    static final Sizes EMBEDS = new Sizes(4096, 6000);

    /** Plain content. */
    static final Sizes CONTENT = new Sizes(2000, 2000);
  }

  Rendered render(Message message) {
    List<String> blocks = message.blocks().stream().map(this::write).toList();
    return packed(blocks)
        .map(parts -> new Rendered(parts, attached(message)))
        .orElseGet(() -> shortened(message, blocks));
  }

  /** The first blocks, then where the rest is, then the last, which is the foot line. */
  private Rendered shortened(Message message, List<String> blocks) {
    int shown = blocks.size() - 2;
    while (shown > 0 && packed(without(blocks, shown)).isEmpty()) {
      shown--;
    }
    List<String> left = without(blocks, Math.max(shown, 0));
    List<String> parts = packed(left).orElseGet(() -> List.of(notice()));
    List<Rendered.TextFile> files = new ArrayList<>(attached(message));
    files.add(new Rendered.TextFile(REST, PlainLines.of(message)));
    return new Rendered(parts, files);
  }

  private List<String> without(List<String> blocks, int shown) {
    List<String> left = new ArrayList<>(blocks.subList(0, shown));
    left.add(notice());
    left.add(blocks.getLast());
    return left;
  }

  private String notice() {
    return lines.write(Line.of(Piece.faint(texts.of("discord.rest"))));
  }

  /** As few parts as hold all blocks; empty where they do not fit into one message. */
  private Optional<List<String>> packed(List<String> blocks) {
    List<String> parts = new ArrayList<>();
    for (String block : blocks) {
      String longer = parts.isEmpty() ? block : parts.getLast() + BETWEEN_BLOCKS + block;
      if (!parts.isEmpty() && longer.length() <= sizes.part()) {
        parts.set(parts.size() - 1, longer);
      } else {
        parts.add(block);
      }
    }
    boolean fit = parts.stream().allMatch(part -> part.length() <= sizes.part());
    return fit && parts.stream().mapToInt(String::length).sum() <= sizes.all()
        ? Optional.of(parts)
        : Optional.empty();
  }

  private String write(Message.Block block) {
    return block.lines().stream().map(lines::write).collect(joining("\n"));
  }

  private static List<Rendered.TextFile> attached(Message message) {
    return message
        .attachment()
        .map(file -> List.of(new Rendered.TextFile(file.name(), file.text())))
        .orElse(List.of());
  }
}
