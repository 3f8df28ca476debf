package gazette.importer;

/**
 * A file to write.
 *
 * @param name its name within the folder of the draft
 * @param text all of it, with {@code \n} line ends
 */
public record DraftFile(String name, String text) {}
