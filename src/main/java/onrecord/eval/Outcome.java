package onrecord.eval;

/**
 * What came of one question of a gold set.
 *
 * @param page whose gold it is
 * @param id of the question, or of its conversation
 * @param turn in its conversation, from 1; 0 for a question alone
 * @param asked the places that answer it may be left out
 * @param named whether the first excerpt is right and names the speaker asked for
 */
public record Outcome(
    String page, String id, int turn, Gold.Turn asked, Verdict verdict, boolean named) {
  /** Names the question among all. */
  record Key(String page, String id, int turn) {
    @Override
    public String toString() {
      return page + " " + id + (turn == 0 ? "" : "." + turn);
    }
  }

  /** Names the question, or its whole conversation. */
  record Unit(String page, String id) {}

  /** Whether it is a turn of a conversation. */
  public boolean isTurn() {
    return turn > 0;
  }

  Key key() {
    return new Key(page, id, turn);
  }

  Unit unit() {
    return new Unit(page, id);
  }

  /** In words: where the right excerpt came, and whether its speaker is another. */
  String told() {
    boolean another = verdict == Verdict.FIRST && asked.speaker().isPresent() && !named;
    return verdict + (another ? ", speaker not named" : "");
  }
}
