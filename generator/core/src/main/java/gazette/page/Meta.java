package gazette.page;

/**
 * A line of a page's head for machines.
 *
 * @param name its name, such as ArticleTitle
 * @param content its value
 */
public record Meta(String name, String content) {}
