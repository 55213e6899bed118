package onrecord.chat;

import java.time.Instant;
import onrecord.desk.Harbour;
import onrecord.desk.Newsroom;
import onrecord.place.Seal;

/** A talk over what is open and followed, all of it in memory, for tests of platforms. */
public final class Talking {
  public final Newsroom newsroom;
  public final PostsInMemory posts = new PostsInMemory();
  public final Talk talk;

  private final byte[] key = Seal.random(Seal.BYTES);

  /** The time; a test may move it. */
  public volatile Instant now = Harbour.NOW;

  public Talking(Harbour.Page... pages) {
    newsroom = new Newsroom(pages);
    talk = restarted();
  }

  /** Another one over what is kept, as after a restart; the first goes on too. */
  public Talk restarted() {
    return new Talk(newsroom.desk, posts, tenant -> Permalinks.NONE, new Seal(key), () -> now);
  }
}
