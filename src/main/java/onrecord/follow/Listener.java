package onrecord.follow;

/** Whoever goes by the events of this process at once, and does not wait to look for them. */
public interface Listener {
  /** Events were kept; called by the thread that did it, and so not to take long. */
  void kept();

  /** Waits until whatever was kept before this call is taken up, a few seconds at most. */
  void await() throws InterruptedException;
}
