package gazette.relation;

/** How an article speaks of a document; of several roles the first counts. */
public enum Role {
  /** It ends it (废止). */
  ENDS,
  /** It changes it (修改). */
  AMENDS,
  /** It rests on it (根据…制定). */
  RESTS_ON,
  /** It names it. */
  NAMES
}
