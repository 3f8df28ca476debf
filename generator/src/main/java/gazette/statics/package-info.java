/**
 * Writes the index that a browser searches without a server: small script files that need nothing
 * but to lie beside the pages.
 *
 * <p>
 * In: {@link gazette.statics.StaticArticle}. Out: files. Start with
 * {@link gazette.statics.StaticIndex}; {@code templates/static/search.js} reads what is written
 * here. What costs time is done article by article and gives a
 * {@link gazette.statics.Contribution}, which a later build may read instead. A file is written
 * once here and read once there: {@link gazette.statics.ScriptFile} says how bytes become a script,
 * {@link gazette.statics.BitWriter} how lists become bits, {@link gazette.statics.Terms} which
 * terms a text has.
 */
@NullMarked
package gazette.statics;

import org.jspecify.annotations.NullMarked;
