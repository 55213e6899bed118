/**
 * Structured log lines: one event a line, as text or as JSON, with the request that it belongs to
 * and without secrets.
 *
 * <p>Why: what somebody asked for is followed from the question to what was sent by one short id,
 * which {@link onrecord.log.RequestId} binds for as long as a request is carried out; nobody hands
 * it on. What is logged of a request is what an operator needs to see that all is well: the
 * command, what came of it, how long it took, on which platform. Never the question and never who
 * asked: what people want to know is theirs, logs are kept for long and read by many, and where a
 * question goes wrong its kind and outcome tell enough to try it again.
 *
 * <p>Lines hold words of pages, people and servers, and go to terminals and to programs: nothing in
 * a line can end it or begin another, and what the operator gave as a secret, or looks like one, is
 * struck out before anything else is done with it.
 */
@NullMarked
package onrecord.log;

import org.jspecify.annotations.NullMarked;
