package gazette.search;

import gazette.search.query.KnownNumbers;
import gazette.search.query.Synonyms;
import java.time.LocalDate;

/**
 * What is known of one build of an index before anything is asked, wherever it lies.
 *
 * @param synonyms what else words are called
 * @param numbers the numbers of documents that its articles have or cite
 * @param meaning how it is asked for what a query means
 * @param newestDay the present as the gazette knows it
 */
record Known(Synonyms synonyms, KnownNumbers numbers, QueryMeaning meaning, LocalDate newestDay) {}
