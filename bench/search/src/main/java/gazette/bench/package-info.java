/**
 * Measures how fast questions are answered, beside bare Lucene on the same texts. Start with
 * {@link gazette.bench.SearchBench}.
 */
@NullMarked
package gazette.bench;

import org.jspecify.annotations.NullMarked;
