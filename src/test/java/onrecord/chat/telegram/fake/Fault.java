package onrecord.chat.telegram.fake;

/** How Telegram fails now and then. */
public enum Fault {
  /** 502 from what stands before it, as a web page; nothing was done. */
  BAD_GATEWAY,
  /** 429, and the chat takes nothing for a second; nothing was done. */
  TOO_MUCH,
  /** Nothing was done, and the connection ends without a word. */
  DROPPED,
  /** It was done, and the connection ends without a word. */
  LOST,
  /** It was done, and that is said two seconds later. */
  SLOW,
  /** It was done, and nothing is ever said of it. */
  STALLED,
  /** It was done, and what is said is cut off. */
  CUT,
  /** Updates: those that were handed out before come once more. */
  AGAIN
}
