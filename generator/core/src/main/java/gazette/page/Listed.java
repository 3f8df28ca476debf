package gazette.page;

/**
 * A name in a list of issuers or subjects.
 *
 * @param name the name
 * @param page its page
 * @param articles how many articles stand there, from 1
 */
public record Listed(String name, SitePath page, int articles) {}
