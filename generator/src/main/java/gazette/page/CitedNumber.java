package gazette.page;

import gazette.model.Article;
import gazette.model.OfficialNumber;
import org.jspecify.annotations.Nullable;

/**
 * A document that an article names by its number.
 *
 * @param number its number
 * @param article the document; null when the site does not hold it
 */
public record CitedNumber(OfficialNumber number, @Nullable Article article) {}
