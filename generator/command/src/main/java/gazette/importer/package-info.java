/**
 * Drafts of articles from the text that optical character recognition (OCR) made of a printed
 * issue.
 *
 * <p>
 * In: one text. Out: {@link gazette.importer.Drafts}, the files of an issue and a report of what
 * each line became. Start with {@link gazette.importer.Drafting}, which calls the steps in order.
 * No step knows a gazette, a place or an office; they go by form alone: brackets, the ends of
 * sentences, numbering, dates. No character of the source is dropped: what is in no file is in the
 * report, and {@link gazette.importer.Balance} counts. What is uncertain is left for a person, as a
 * line that begins with {@code %%}. Internal.
 */
@NullMarked
package gazette.importer;

import org.jspecify.annotations.NullMarked;
