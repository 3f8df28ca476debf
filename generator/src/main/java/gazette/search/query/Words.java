package gazette.search.query;

import gazette.search.index.Lexicon;

/**
 * What an index knows that helps to understand a query.
 *
 * @param lexicon its words
 * @param synonyms what else words are called
 * @param numbers the numbers of its documents
 * @param thisYear the year of its newest issue, which is meant where a day is said without a year
 */
public record Words(Lexicon lexicon, Synonyms synonyms, KnownNumbers numbers, int thisYear) {}
