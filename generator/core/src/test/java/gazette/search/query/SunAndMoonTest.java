package gazette.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the days of printed calendars, and of the State Council's notices of free days. */
class SunAndMoonTest {

  @ParameterizedTest(name = "{0} of {1} is on {2}")
  @CsvSource(delimiter = '|', textBlock = """
      春节 | 1990 | 1990-01-27
      春节 | 2000 | 2000-02-05
      春节 | 2008 | 2008-02-07
      春节 | 2015 | 2015-02-19
      春节 | 2018 | 2018-02-16
      春节 | 2019 | 2019-02-05
      春节 | 2020 | 2020-01-25
      春节 | 2021 | 2021-02-12
      春节 | 2022 | 2022-02-01
      春节 | 2023 | 2023-01-22
      春节 | 2024 | 2024-02-10
      春节 | 2025 | 2025-01-29
      春节 | 2026 | 2026-02-17
      除夕 | 2022 | 2022-01-31
      元宵 | 2023 | 2023-02-05
      端午 | 2019 | 2019-06-07
      端午 | 2020 | 2020-06-25
      端午 | 2021 | 2021-06-14
      端午 | 2022 | 2022-06-03
      端午 | 2023 | 2023-06-22
      端午 | 2024 | 2024-06-10
      端午 | 2025 | 2025-05-31
      中秋 | 2019 | 2019-09-13
      中秋 | 2020 | 2020-10-01
      中秋 | 2021 | 2021-09-21
      中秋 | 2022 | 2022-09-10
      中秋 | 2023 | 2023-09-29
      中秋 | 2024 | 2024-09-17
      中秋 | 2025 | 2025-10-06
      重阳 | 2020 | 2020-10-25
      重阳 | 2022 | 2022-10-04
      重阳 | 2023 | 2023-10-23
      清明 | 2019 | 2019-04-05
      清明 | 2020 | 2020-04-04
      清明 | 2021 | 2021-04-04
      清明 | 2023 | 2023-04-05
      清明 | 2024 | 2024-04-04
      立春 | 2020 | 2020-02-04
      立春 | 2021 | 2021-02-03
      立春 | 2024 | 2024-02-04
      立春 | 2025 | 2025-02-03
      夏至 | 2020 | 2020-06-21
      秋分 | 2022 | 2022-09-23
      冬至 | 2020 | 2020-12-21
      冬至 | 2021 | 2021-12-21
      冬至 | 2023 | 2023-12-22
      小寒 | 2020 | 2020-01-06
      小寒 | 2021 | 2021-01-05
      大雪 | 2021 | 2021-12-07
      """)
  void knowsTheDay(String holiday, int year, LocalDate day) {
    assertEquals(day, Holidays.first(holiday, year));
  }
}
