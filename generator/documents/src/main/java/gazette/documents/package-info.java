/**
 * Issues in PDF and of Word as text for {@link gazette.importer.Drafting}: the lines of a page as
 * they are printed, paragraphs and tables as HTML. With this jar and what it depends on beside the
 * program's, its readers are found there.
 */
@NullMarked
package gazette.documents;

import org.jspecify.annotations.NullMarked;
