package onrecord.answer;

/**
 * How far reading the record back from the store has come.
 *
 * @param read how many entries can be asked about
 * @param all how many there are
 */
public record Rebuilding(int read, int all) {}
