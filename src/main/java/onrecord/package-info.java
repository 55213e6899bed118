/**
 * Reads settings, wires the parts, runs until stopped.
 *
 * <p>Why: every part is given what it needs (its settings, the time, the others) by hand here, and
 * nothing imports this package: what is connected with what can be read in one place. Only here is
 * the clock of the machine read, are the standard streams used and is the process ended; so each
 * command can be tested in process, with its exit status. The exit status is 0 where an answer was
 * given or the record is honestly silent, 2 for bad usage or configuration, 3 where a coverage
 * could not be read at all; standard output holds the answer alone.
 */
@NullMarked
package onrecord;

import org.jspecify.annotations.NullMarked;
