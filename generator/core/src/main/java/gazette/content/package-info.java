/**
 * Source files into a gazette.
 *
 * <p>
 * In: {@link gazette.source.SourceTree} and {@link gazette.config.Settings}. Out:
 * {@link gazette.model.Gazette}. Start with {@link gazette.content.GazetteReader}. Everything an
 * author can get wrong in the front matter, in {@code issue.yaml} and between files is found here
 * and becomes a {@link gazette.problem.Problem}; the body is taken over as it is. Nothing here
 * knows pages, templates or the index. Internal.
 */
@NullMarked
package gazette.content;

import org.jspecify.annotations.NullMarked;
