package gazette.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What ends a document.
 *
 * @param by the document that ends it
 * @param from since when; null when not known
 */
public record EndingLink(DocumentLink by, @Nullable LocalDate from) {}
