package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A reply as it is laid out.
 *
 * @param blocks what belongs together: an excerpt with its citation, a list, the foot line
 * @param next where the rest begins, for "More"; empty where all is shown
 * @param attachment what a platform hands over as a file
 */
public record Message(List<Block> blocks, OptionalInt next, Optional<Attachment> attachment) {
  /**
   * A text to be kept as a file.
   *
   * @param name of the file
   */
  public record Attachment(String name, String text) {}

  /** Lines that belong together; at least one. */
  public record Block(List<Line> lines) {
    public Block {
      lines = List.copyOf(lines);
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("block without lines");
      }
    }

    public static Block of(Line... lines) {
      return new Block(List.of(lines));
    }
  }

  public Message {
    blocks = List.copyOf(blocks);
  }

  /** One without an attachment. */
  public Message(List<Block> blocks, OptionalInt next) {
    this(blocks, next, Optional.empty());
  }

  /** The same with one block more at its end. */
  public Message with(Block block) {
    List<Block> all = new ArrayList<>(blocks);
    all.add(block);
    return new Message(all, next, attachment);
  }
}
