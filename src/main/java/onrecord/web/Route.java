package onrecord.web;

import java.io.IOException;

/**
 * Who answers for which paths.
 *
 * @param path with named parts, as {@code /coverage/{coverage}}; one part is what stands between
 *     two slashes
 * @param answering answers, in any thread
 */
public record Route(String path, Answering answering) {
  /** The last part of the paths where questions are asked. */
  static final String ASK = "/ask";

  /** Whether it answers questions. */
  boolean takesQuestion() {
    return path.endsWith(ASK);
  }

  /** Answers calls. */
  @FunctionalInterface
  public interface Answering {
    /**
     * The answer.
     *
     * @throws IOException if what it takes cannot be read
     */
    Response answer(Call call) throws IOException;
  }
}
