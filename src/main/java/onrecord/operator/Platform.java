package onrecord.operator;

/** Where people reach the bot, as its operator looks at it. */
public interface Platform {
  /** In one word. */
  String name();

  /** Whether people reach it there at this moment; answers at once. */
  boolean isUp();
}
