/**
 * A sentence model for Chinese, and the tool that distils it into the word vectors of
 * {@link gazette.meaning.WordVectors}.
 *
 * <p>
 * In: laws as Markdown, and lines of everyday speech. Out: the file of word vectors. Start with
 * {@link gazette.embedding.Distil}. The program itself needs none of this; with this jar and what
 * it depends on beside the program's, {@link gazette.embedding.BgeSmallZh} is found there.
 */
@NullMarked
package gazette.embedding;

import org.jspecify.annotations.NullMarked;
