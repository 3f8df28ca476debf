package gazette.model;

import java.time.LocalDate;

/**
 * The text of an article is no longer shown (撤回); its address stays and says so.
 *
 * @param day since when
 * @param reason why, in the words that readers are told
 */
public record Withdrawal(LocalDate day, String reason) {

  public Withdrawal {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a withdrawal of " + day + " without a reason");
    }
  }
}
