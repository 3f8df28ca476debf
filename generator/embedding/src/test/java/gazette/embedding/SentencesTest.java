package gazette.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentencesTest {

  @TempDir
  private Path folder;

  @Test
  void sentencesArePlainText() throws IOException {
    Files.writeString(folder.resolve("a.md"), """
        ---
        title: 城市绿化条例
        ---

        ## 第一章 总则与适用的范围

        第一条 本条例适用于[城市规划区](map.html)。种植**树木花草**的，适用本条例！

        ::: signature
        二〇二〇年一月一日
        :::
        """);
    assertEquals(List.of("第一章 总则与适用的范围", "第一条 本条例适用于 城市规划区 。", "种植 树木花草 的，适用本条例！", "二〇二〇年一月一日"),
        Sentences.ofMarkdown(folder, 10));
  }

  @Test
  void eachFileGivesAsManyFromBeginningToEnd() throws IOException {
    Files.writeString(folder.resolve("a.md"), "一二三四五六七八。二二三四五六七八。三二三四五六七八。四二三四五六七八。");
    Files.writeString(folder.resolve("b.md"), "五二三四五六七八。");
    assertEquals(List.of("二二三四五六七八。", "四二三四五六七八。", "五二三四五六七八。"), Sentences.ofMarkdown(folder, 2));
  }

  @Test
  void linesAreOfAllFilesThatBeginAlike() throws IOException {
    Files.writeString(folder.resolve("words-b.txt"), "快递柜\n");
    Files.writeString(folder.resolve("words-a.txt"), "电瓶车\n\n快递柜\n");
    Files.writeString(folder.resolve("sentences.txt"), "垃圾车几点来\n");
    assertEquals(List.of("电瓶车", "快递柜"), Sentences.lines(folder, "words"));
  }
}
