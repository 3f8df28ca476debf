package gazette.search;

import static gazette.search.Draft.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Latin words and abbreviations within Chinese, next to words that the text lacks, too. */
class LatinTest {

  private static Asking index;

  @BeforeAll
  static void write() throws IOException {
    index = Asking.of(article("vocs.html", "大气污染防治方案").text("治理挥发性有机物（VOCs），PM2.5浓度下降，控制SO₂排放。"),
        article("carbon.html", "碳达峰方案").text("减少CO₂排放，推广LED路灯。"),
        article("video.html", "超高清视频行动计划").text("建设4K/8K频道，布局5G基站，支持IPv6改造。"),
        article("gps.html", "渣土车管理规定").text("安装GPS+北斗双模终端，接入ETC系统。"),
        article("scenic.html", "旅游景区管理办法").text("评定4A级景区三家，A级厕所十座。"),
        article("standard.html", "排放标准公告").text("符合GB 17691—2018、Q/CR 9218和H7N9监测要求。"),
        article("other.html", "养老服务条例").text("推进养老服务发展，建设基站和景区。"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({"VOCs, vocs", "vocs, vocs", "ＶＯＣｓ, vocs", "VOCS治理, vocs", "PM2.5, vocs",
      "pm2.5, vocs", "ＰＭ２．５, vocs", "PM2.5爆表, vocs", "SO2, vocs", "so₂, vocs", "CO2, carbon",
      "CO₂, carbon", "co₂减排, carbon", "LED灯, carbon", "4K, video", "4k电视, video", "８Ｋ, video",
      "5G, video", "5g信号塔, video", "5G基站, video", "IPv6, video", "ipv6升级, video", "GPS, gps",
      "GPS+, gps", "gps+北斗, gps", "GPS＋北斗, gps", "gps定位器, gps", "ETC, gps", "4A级景区, scenic",
      "4a景区门票, scenic", "A级厕所, scenic", "GB17691, standard", "gb 17691, standard", "h7n9, standard",
      "H7N9禽流感, standard"})
  void isFoundInEverySpelling(String typed, String article) throws IOException {
    assertEquals(article + ".html", index.ask(typed).results().getFirst().article().url());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PM10", "6G", "IPv4", "H5N1", "GB17692"})
  void anotherOneIsNotThere(String typed) throws IOException {
    assertEquals(0, index.urls(typed).size());
  }
}
