package onrecord.chat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import onrecord.place.Tenant;

/**
 * Keeps what our messages say, so that their buttons work and corrections reach them for as long as
 * they are likely to be read. Used by several threads and processes at once; what it kept survives
 * a crash once it returns. What cannot be kept or read throws {@link UncheckedIOException}.
 */
public interface Posts {
  /** Keeps a message that was sent. */
  void keep(Post post);

  /** The message of that token; empty if it is not kept (any more). */
  Optional<Post> find(String token);

  /**
   * Changes a message, and nobody else changes it meanwhile.
   *
   * @return as it is now; empty if it is not kept (any more)
   */
  Optional<Post> change(String token, UnaryOperator<Post> change);

  /** Messages that show words of an entry. */
  List<Post> citing(Tenant owner, String coverage, String entry);

  /** Whether a message was shared. */
  boolean isShared(String token);

  /** Says that a message was shared; false if it was before, or is not kept. */
  boolean share(String token);

  /** Forgets a message. */
  void remove(String token);

  /** Keeps what somebody thinks of an answer, in place of what they thought before. */
  void keep(Feedback feedback);

  /** What people think of answers, newest first. */
  List<Feedback> feedback(int atMost);

  /** How many think what of answers, as far as it is kept. */
  Map<Button.Act, Long> verdicts();

  /**
   * Up to which event messages are corrected.
   *
   * @return its position; empty where none ever was
   */
  OptionalLong corrected();

  /** Messages are corrected up to that event; an earlier one than before changes nothing. */
  void corrected(long position);
}
