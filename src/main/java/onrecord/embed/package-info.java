/**
 * Sentence vectors, in process.
 *
 * <p>Why: a question seldom uses the words of its answer. The model e5-small-v2 (quantised to int8)
 * runs in this process, so that no text leaves it and no service has to be kept. Its jar serves as
 * a carrier of model and vocabulary only: the tokenizer is our own {@link
 * onrecord.embed.WordPiece}, because the usual one brings natives for every platform and writes
 * into the home folder. Texts are never batched: an int8 model gives a text other vectors in a
 * batch than alone.
 */
@NullMarked
package onrecord.embed;

import org.jspecify.annotations.NullMarked;
