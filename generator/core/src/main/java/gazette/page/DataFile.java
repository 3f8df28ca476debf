package gazette.page;

/**
 * A file for programs, complete as it is.
 *
 * @param path where it is written
 * @param text its content, to be written as UTF-8
 */
public record DataFile(SitePath path, String text) {}
