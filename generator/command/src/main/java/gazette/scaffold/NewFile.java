package gazette.scaffold;

/**
 * A file for a curator to go on with.
 *
 * @param name its path in the content folder
 * @param text all of it, with {@code \n} line ends
 */
public record NewFile(String name, String text) {}
