package onrecord.chat;

/** Whom a platform tells of what it sends, to be counted. Used by several threads at once. */
public interface Sends {
  /** Something was sent. */
  void sent();

  /** Somebody was told, or told us, to come back later (429, RFC 6585, 4). */
  void throttled();
}
