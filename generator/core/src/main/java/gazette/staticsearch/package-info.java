/**
 * Writes the index that a browser searches without a server: small script files that need nothing
 * but to lie beside the pages.
 *
 * <p>
 * In: {@link gazette.staticsearch.StaticArticle}. Out: files. Start with
 * {@link gazette.staticsearch.StaticIndex}; {@code templates/static/search.js} reads what is
 * written here. What costs time is done article by article and gives a
 * {@link gazette.staticsearch.Contribution}, which a later build may read instead. A file is
 * written once here and read once there: {@link gazette.staticsearch.ScriptFile} says how bytes
 * become a script, {@link gazette.staticsearch.BitWriter} how lists become bits,
 * {@link gazette.staticsearch.Terms} which terms a text has. What texts mean lies in
 * {@link gazette.staticsearch.Cells}, what words mean in {@link gazette.staticsearch.WordFiles}.
 * Internal.
 */
@NullMarked
package gazette.staticsearch;

import org.jspecify.annotations.NullMarked;
