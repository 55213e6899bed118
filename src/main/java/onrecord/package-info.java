/** Reads settings, wires the parts, runs until stopped. */
@NullMarked
package onrecord;

import org.jspecify.annotations.NullMarked;
