package gazette.search.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gazette.text.Normalizer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.CharType;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.Utility;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own search through smartcn's model finds the words that smartcn's finds. */
class ChineseWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "。", "a", "城", "晋城市人民政府", "中 华 人 民",
      "第19条 规章应当自公布之日起30日后施行。", "网约车(出租汽车)\n河长制、湖长制;GB 7258-2017", "研究生命起源。结合成分子时", "𠮷野家的𠮷",
      "\uD842", "\uDFB7城市\uD842", "龥龦㐀〇"})
  void cutsLikeSmartcn(String text) throws IOException {
    assertLikeSmartcn(text);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cutsAnyTextLikeSmartcn(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3000); i > 0; i--) {
      text.appendCodePoint(anyCharacter(random));
    }
    assertLikeSmartcn(text.toString());
  }

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  private static int anyCharacter(Random random) {
    String common = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装";
    return switch (random.nextInt(40)) {
      case 0 -> ' ';
      case 1 -> "\n\t\r　".charAt(random.nextInt(4));
      case 2, 3 -> "，。、；：（）.!?\"".charAt(random.nextInt(11));
      case 4 -> '0' + random.nextInt(10);
      case 5 -> 'a' + random.nextInt(26);
      case 6 -> 0x20000 + random.nextInt(0x1000);
      case 7 -> random.nextInt(0x10000);
      case 8, 9 -> 0x4E00 + random.nextInt(0x5200);
      default -> common.charAt(random.nextInt(common.length()));
    };
  }

  @Test
  void cutsThePublishedArticlesLikeSmartcn() throws IOException {
    assertAllLikeSmartcn(Path.of("../..", "content"));
  }

  @Test
  void cutsALawCorpusLikeSmartcn() throws IOException {
    String corpus = System.getProperty("gazette.corpus");
    assumeTrue(corpus != null, "skipped: -Dgazette.corpus names no folder of articles");
    assertAllLikeSmartcn(Path.of(corpus));
  }

  private static void assertAllLikeSmartcn(Path content) throws IOException {
    List<Path> articles;
    try (Stream<Path> files = Files.walk(content)) {
      articles = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    assertFalse(articles.isEmpty(), "no articles in " + content);
    for (Path article : articles) {
      String text = Files.readString(article, StandardCharsets.UTF_8);
      assertLikeSmartcn(Normalizer.normalize(text).text());
    }
  }

  private static void assertLikeSmartcn(String text) throws IOException {
    List<String> theirs = words(new HMMChineseTokenizer(), text);
    assertEquals(theirs, words(new ChineseWords(), text), text);
  }

  /** The words that begin with a Chinese character, with their places. */
  private static List<String> words(Tokenizer tokenizer, String text) throws IOException {
    OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    List<String> words = new ArrayList<>();
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      int start = offset.startOffset();
      if (Utility.getCharType(text.charAt(start)) == CharType.HANZI) {
        words.add(start + " " + text.substring(start, offset.endOffset()));
      }
    }
    tokenizer.end();
    tokenizer.close();
    return words;
  }
}
