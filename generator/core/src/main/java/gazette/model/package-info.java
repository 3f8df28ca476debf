/**
 * The gazette as its readers know it: issues, articles, numbers, dates.
 *
 * <p>
 * Records that cannot be wrong, no input or output, no library. Start with
 * {@link gazette.model.Gazette}. Public.
 */
@NullMarked
package gazette.model;

import org.jspecify.annotations.NullMarked;
