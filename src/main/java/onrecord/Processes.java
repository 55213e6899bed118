package onrecord;

import java.util.UUID;

/** Tells processes that share a store apart. */
final class Processes {
  private Processes() {}

  /** This process, distinct from every other on any machine. */
  static String name() {
    return ProcessHandle.current().pid() + "-" + UUID.randomUUID();
  }
}
