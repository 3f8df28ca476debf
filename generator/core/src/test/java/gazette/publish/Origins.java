package gazette.publish;

import gazette.manifest.Origin;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Publishers for tests. */
final class Origins {

  static final Origin ANY = at("2021-06-30T08:00:00Z");

  private Origins() {}

  static Origin at(String now) {
    return new Origin("公报", URI.create("https://www.example.cn/gongbao/"), "gazette test",
        Instant.parse(now), List.of());
  }
}
