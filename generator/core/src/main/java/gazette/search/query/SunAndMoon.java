package gazette.search.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The days of solar terms and of the holidays of the moon in China, computed as GB/T 33661-2017
 * (农历的编算和颁行) defines them: by the sun's apparent longitude and by the new moon, in Beijing time.
 *
 * <p>
 * The formulas are those of Jean Meeus, Astronomical Algorithms, 2nd edition: chapter 25 for the
 * sun (to 0.01°, a quarter of an hour) and chapter 49 for the moon (here to a minute or two). A day
 * is wrong only where the event falls as near to midnight as that.
 */
final class SunAndMoon {

  private static final LocalDateTime J2000 = LocalDateTime.of(2000, 1, 1, 12, 0);
  private static final double SECONDS_OF_DAY = 86_400;
  // Terrestrial time is 57 to 80 seconds ahead of universal time from 1990 to 2040.
  private static final double BEIJING = 8.0 / 24 - 70 / SECONDS_OF_DAY;
  private static final double DAYS_OF_YEAR = 365.2422;
  private static final double DAYS_OF_CENTURY = 36_525;
  private static final double FIRST_NEW_MOON = 5.09766;
  private static final double DAYS_OF_MONTH = 29.530588861;
  private static final double MONTHS_OF_CENTURY = 1236.85;
  // 小寒, the first term of a year, on 5 January or the next day.
  private static final int FIRST_TERM = 285;

  private SunAndMoon() {}

  /**
   * The day of a year on which the sun reaches a longitude.
   *
   * @param longitude in degrees: 0 for 春分, 90 for 夏至
   */
  static LocalDate term(int longitude, int year) {
    double after = Math.floorMod(longitude - FIRST_TERM, 360) / 360.0 * DAYS_OF_YEAR;
    double day = J2000.toLocalDate().until(LocalDate.of(year, 1, 6), ChronoUnit.DAYS) + after;
    for (int i = 0; i < 4; i++) {
      day += Math.IEEEremainder(longitude - sun(day), 360) / 360 * DAYS_OF_YEAR;
    }
    return inBeijing(day);
  }

  /**
   * A day of the month of the moon in which the sun reaches a longitude: of the first month for
   * 330°, of the eighth for 180°.
   *
   * @param day counted from the day of the new moon, which is 1
   */
  static LocalDate ofMonth(int longitude, int day, int year) {
    LocalDate term = term(longitude, year);
    long month = (long) Math
        .ceil((J2000.toLocalDate().until(term, ChronoUnit.DAYS) - FIRST_NEW_MOON) / DAYS_OF_MONTH)
        + 1;
    while (inBeijing(newMoon(month)).isAfter(term)) {
      month--;
    }
    return inBeijing(newMoon(month)).plusDays(day - 1L);
  }

  /** The sun's apparent longitude in degrees; days are counted from noon of 1 January 2000. */
  private static double sun(double day) {
    double t = day / DAYS_OF_CENTURY;
    double anomaly = 357.52911 + t * (35_999.05029 - 0.0001537 * t);
    double centre = (1.914602 - 0.004817 * t) * sin(anomaly)
        + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
    double mean = 280.46646 + t * (36_000.76983 + 0.0003032 * t);
    return mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  }

  /** When a month begins; the first of the year 2000 has the number 0. */
  private static double newMoon(long k) {
    double t = k / MONTHS_OF_CENTURY;
    double e = 1 - 0.002516 * t;
    double sun = 2.5534 + 29.10535670 * k;
    double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
    double node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
    return FIRST_NEW_MOON + DAYS_OF_MONTH * k + 0.00015437 * t * t - 0.40720 * sin(moon)
        + 0.17241 * e * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * node)
        + 0.00739 * e * sin(moon - sun) - 0.00514 * e * sin(moon + sun)
        + 0.00208 * e * e * sin(2 * sun) - 0.00111 * sin(moon - 2 * node)
        - 0.00057 * sin(moon + 2 * node) + 0.00056 * e * sin(2 * moon + sun)
        - 0.00042 * sin(3 * moon) + 0.00042 * e * sin(sun + 2 * node)
        + 0.00038 * e * sin(sun - 2 * node) - 0.00024 * e * sin(2 * moon - sun)
        - 0.00017 * sin(124.7746 - 1.56375588 * k);
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static LocalDate inBeijing(double day) {
    return J2000.plusSeconds(Math.round((day + BEIJING) * SECONDS_OF_DAY)).toLocalDate();
  }
}
