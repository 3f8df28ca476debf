package gazette.model;

import java.util.List;

/**
 * A line of the imprint: a role and who or what stands behind it.
 *
 * @param role as printed, such as 主编 or 地址
 * @param values the names, or one text; never empty
 */
public record Credit(String role, List<String> values) {

  public Credit {
    values = List.copyOf(values);
    if (role.isBlank() || values.isEmpty()) {
      throw new IllegalArgumentException(role + values);
    }
  }
}
