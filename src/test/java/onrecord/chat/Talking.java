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

  /** The time; a test may move it. */
  public volatile Instant now = Harbour.NOW;

  public Talking(Harbour.Page... pages) {
    newsroom = new Newsroom(pages);
    talk =
        new Talk(
            newsroom.desk,
            posts,
            tenant -> Permalinks.NONE,
            new Seal(Seal.random(Seal.BYTES)),
            () -> now);
  }
}
