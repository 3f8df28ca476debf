package gazette.markdown;

/**
 * Text of the source with its marks still in it.
 *
 * @param line the line of the file on which it begins, from 1
 * @param text without outer white space; where the source begins a new line there is {@code \n}
 */
public record Prose(int line, String text) {}
