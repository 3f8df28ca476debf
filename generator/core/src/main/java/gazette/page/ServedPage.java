package gazette.page;

/** A page that no build writes: the search server makes it of what it finds. */
public non-sealed interface ServedPage extends Page {}
