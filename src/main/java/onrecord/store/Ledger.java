package onrecord.store;

import org.jdbi.v3.core.Handle;

/** Gives out the numbers of rows and the positions of events, to one transaction at a time. */
final class Ledger {
  private final Handle handle;
  private long position;
  private long row;

  private Ledger(Handle handle, long position, long row) {
    this.handle = handle;
    this.position = position;
    this.row = row;
  }

  /** Waits until no other transaction has it. */
  static Ledger take(Handle handle) {
    return handle
        .select(
            "UPDATE ledger SET last_row = last_row WHERE id = 1 RETURNING last_position, last_row")
        .map((rs, context) -> new Ledger(handle, rs.getLong(1), rs.getLong(2)))
        .one();
  }

  long nextPosition() {
    return ++position;
  }

  long nextRow() {
    return ++row;
  }

  /** Keeps which numbers were given out. */
  void keep() {
    handle.execute("UPDATE ledger SET last_position = ?, last_row = ? WHERE id = 1", position, row);
  }
}
