package gazette.search.query;

import gazette.search.index.Lexicon;
import java.time.LocalDate;

/**
 * What an index knows that helps to understand a query.
 *
 * @param lexicon its words
 * @param synonyms what else words are called
 * @param numbers the numbers of its documents
 * @param today the newest day that it knows: 今年 and 上个月 are said from there, and its year is meant
 *   where a day is said without one
 */
public record Words(Lexicon lexicon, Synonyms synonyms, KnownNumbers numbers, LocalDate today) {}
