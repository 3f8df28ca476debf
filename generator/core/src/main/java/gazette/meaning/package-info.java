/**
 * What short Chinese texts mean, as vectors: texts that mean alike point the same way.
 *
 * <p>
 * In: normalised text ({@code gazette.text.Normalizer}). Out: vectors of unit length, whose dot
 * product says how near two texts are, from -1 to 1. Start with
 * {@link gazette.meaning.WordVectors}, which adds up the vectors of a text's words: a microsecond
 * for a sentence, and no word of the one needs to be in the other.
 * {@link gazette.meaning.SentenceModel} is the sentence model whose meaning they were trained to
 * repeat, for whoever has put it on the class path. Knows nothing of the index. Internal.
 */
@NullMarked
package gazette.meaning;

import org.jspecify.annotations.NullMarked;
