package gazette.model;

/** Whether a document is in force (效力状态). */
public enum Status {
  /** Its first day in force is still to come. */
  NOT_YET_IN_FORCE("尚未施行"),
  /** Its first day in force or its last is known, and the day lies within. */
  IN_FORCE("现行有效"),
  /** Its last day in force is over. */
  EXPIRED("已到期"),
  /** Another document has ended it. */
  REPEALED("已废止"),
  /** Neither its first day in force nor its last is known. */
  NOT_STATED("未载明期限");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** As readers see it. */
  public String label() {
    return label;
  }
}
