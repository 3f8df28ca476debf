package gazette.page;

import gazette.model.OfficialNumber;
import gazette.text.ClauseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A document, as a page about another one shows it.
 *
 * @param name its title; null when only its number is known
 * @param number its number; null when it has none, or none is known
 * @param path where it lies, or the page of its number; null when the site knows no more of it
 * @param clause the clause of the other document in question; null when none
 * @param warning that it is over, or may be, in a word; null when it is not
 */
public record DocumentLink(@Nullable String name, @Nullable OfficialNumber number,
    @Nullable SitePath path, @Nullable ClauseNumber clause, @Nullable String warning) {}
