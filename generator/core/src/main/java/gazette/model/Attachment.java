package gazette.model;

/** A file that belongs to an article, for readers to take along. */
public record Attachment(String title, ArticleFile file) {}
