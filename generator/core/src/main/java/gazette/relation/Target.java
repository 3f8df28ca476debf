package gazette.relation;

import gazette.model.Article;

/** Which document a citation means. */
public sealed interface Target {

  /** One that the site holds. */
  record Held(Article article) implements Target {}

  /** The article itself, or what it encloses. */
  record Itself() implements Target {}

  /** One that the site does not hold, or one of several that are called so. */
  record Elsewhere() implements Target {}
}
