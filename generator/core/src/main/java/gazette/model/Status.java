package gazette.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document is in force (效力状态), in words that claim no more than a gazette can know.
 */
public enum Status {
  /** Its first day in force is still to come. */
  NOT_YET_IN_FORCE("尚未施行"),
  /** A 规章, or a document whose stated term has not run out. */
  IN_FORCE("现行有效"),
  /** It has begun, states no term, and nothing that is held ends it. */
  BEGUN("已施行，未见废止"),
  /** The same, for longer than a rule on such documents allows. */
  BEYOND_LONGEST_TERM("超过规定的最长有效期，请向制定机关核实"),
  /** Its last day in force is over. */
  EXPIRED("已到期"),
  /** Another document has ended it. */
  REPEALED("已废止"),
  /** Neither its first day in force nor its last is known. */
  NOT_STATED("未注明有效期");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** As readers see it. */
  public String label() {
    return label;
  }

  /** Whether it is over by its own words or another's. */
  public boolean isOver() {
    return this == EXPIRED || this == REPEALED;
  }

  /** Whether nobody should use it without being told. */
  public boolean isWarning() {
    return isOver() || this == BEYOND_LONGEST_TERM;
  }

  /** The same of a status as readers see it. */
  public static boolean isWarning(String label) {
    return Arrays.stream(values()).anyMatch(one -> one.isWarning() && one.label.equals(label));
  }

  /**
   * A status as it stands behind the name of a document: 已废止，见某政发〔2021〕2号.
   *
   * @param label as readers see it
   * @param repealedBy what has ended the document; null when nothing has
   */
  public static String told(String label, @Nullable String repealedBy) {
    return repealedBy == null ? label : label + "，见" + repealedBy;
  }
}
