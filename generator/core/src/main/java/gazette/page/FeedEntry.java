package gazette.page;

import gazette.model.Article;
import java.time.OffsetDateTime;

/**
 * An article in the feed.
 *
 * @param article the article
 * @param updated the day of its issue, at midnight in China
 */
public record FeedEntry(Article article, OffsetDateTime updated) {}
