package gazette.model;

import java.time.LocalDate;

/** How long a document is in force once it is. */
public sealed interface Term {

  /**
   * A stated period (有效期5年).
   *
   * @param months its length in months, from 1; five years are 60
   */
  record For(int months) implements Term {
    public For {
      if (months < 1) {
        throw new IllegalArgumentException(Integer.toString(months));
      }
    }

    /** The last day in force, counted from the first: 2021-01-01 and 60 give 2025-12-31. */
    public LocalDate lastDay(LocalDate effective) {
      return effective.plusMonths(months).minusDays(1);
    }
  }

  /**
   * A stated last day (有效期至2026年1月9日).
   *
   * @param lastDay the last day in force
   */
  record Until(LocalDate lastDay) implements Term {}
}
