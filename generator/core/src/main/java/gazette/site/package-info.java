/**
 * Calls the rooms in order: content in, website and index out; and of what an earlier build made,
 * keeps what would come out the same.
 *
 * <p>
 * Start with {@link gazette.site.SiteBuilder}. {@code Build} is one build from the content folder
 * to the public one, {@code IssueWriter} the life of an article, {@code FileGroup} the files that
 * are made or kept together, {@code EditionInputs} what they are made of, {@code State} whether
 * there is anything to do at all. Public.
 */
@NullMarked
package gazette.site;

import org.jspecify.annotations.NullMarked;
