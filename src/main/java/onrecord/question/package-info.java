/**
 * Reads what a person typed: who (of a cast), about what, when, what kind of answer.
 *
 * <p>Why: an answer can be no better than what was understood, so every part of it is a value that
 * can be shown and tested ({@link onrecord.question.Question}). Whoever is named is looked for in
 * the page's own cast; a given name that contradicts it makes another person, and a name that the
 * record does not hold is said to be a stranger rather than taken for the nearest known one.
 *
 * <p>A time in a question is a window on publication times only where it can be one: "what did he
 * say after 9pm", not "is it open after 9pm". No date library reads it: those that were tried guess
 * an instant for any phrase ("the week after the storm"), read the machine's clock and zone, and
 * bring a calendar library and a parser generator with them. The few forms that people use for a
 * window are a small grammar here ({@link onrecord.question.Window}), measured from an instant that
 * is given.
 *
 * <p>The word lists stand beside the classes as resources: they are to be read and added to.
 */
@NullMarked
package onrecord.question;

import org.jspecify.annotations.NullMarked;
