package gazette.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

  @Test
  void findsNamesAndNumbersAndTakesANameWithItsNumberAsOne() {
    assertFound("根据《中华人民共和国立法法》《规章制定程序条例》等", "《中华人民共和国立法法》", "《规章制定程序条例》");
    assertFound("《某预案》（晋市政办〔2016〕54号）同时废止", "《某预案》（晋市政办〔2016〕54号）");
    assertFound("印发的《某预案》晋市政办〔2015〕63号同时", "《某预案》晋市政办〔2015〕63号");
    assertFound("《某规范》（HJ2025-2012）执行", "《某规范》");
  }

  @Test
  void parsesANumberOfTheWordsBeforeIt() {
    assertFound("按照晋市政办〔2020〕77号要求", "晋市政办〔2020〕77号");
    assertFound("（国务院令第513号）", "国务院令第513号");
    assertFound("依照晋城市人民政府令第2号和环大气〔2019〕88号执行", "晋城市人民政府令第2号", "环大气〔2019〕88号");
  }

  @Test
  void findsNumbersAsTheyExist() {
    assertFound("依照晋城市人民政府令第三号执行", "晋城市人民政府令第三号");
    assertFound("见晋城市人民政府公告第3号", "晋城市人民政府公告第3号");
    assertFound("根据市人大常委会公告〔14届〕第3号", "市人大常委会公告〔14届〕第3号");
    assertFound("（国家税务总局公告2021年第3号）", "国家税务总局公告2021年第3号");
    assertFound("《某办法》（晋政发〔2021〕3-1号）", "《某办法》（晋政发〔2021〕3-1号）");
    assertFound("公告第3号，通告第3号，现公告如下，广告第3号");
  }

  @Test
  void takesANameWithinANameAsPartOfIt() {
    assertFound("《关于修改《某条例》的决定》施行", "《关于修改《某条例》的决定》");
    assertFound("《关于转发〈某通知〉的通知》", "《关于转发〈某通知〉的通知》");
  }

  @Test
  void takesWhatIsHalfWrittenForText() {
    assertFound("《没有结束的名称");
    assertFound("没有开始》的名称《》");
    assertFound("〔2020〕77号，令第2号，某〔20〕1号，某发〔2020〕号");
    assertFound("《" + "长".repeat(300) + "》");
    assertFound("《分成\n两行》");
  }

  @Test
  void readsHostileTextInOneWalk() {
    for (String piece : List.of("《", "《》", "〔2020〕", "令第", "令第2号", "《》（", "甲〔2020〕1号")) {
      String text = piece.repeat(200_000);
      assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Mentions.in(text), piece);
    }
  }

  private static void assertFound(String text, String... expected) {
    assertEquals(List.of(expected),
        Mentions.in(text)
            .stream()
            .map(mention -> text.substring(mention.start(), mention.end()))
            .toList());
  }
}
