package gazette.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordVectorsTest {

  private static final WordVectors VECTORS = WordVectors.load();

  @ParameterizedTest
  @CsvSource({"娃上不了学,适龄儿童接受义务教育,森林防火期内禁止野外用火", "下岗了没活干,失业人员再就业,水利工程建设管理", "楼上太吵睡不着,噪声污染防治,社会保险费征收",
      "自来水浑了,饮用水水质,道路客运经营许可", "被老板拖欠工钱,劳动报酬支付,历史建筑保护", "看病报销,基本医疗保险待遇,食盐专营", "卖菜的秤不准,计量器具检定,城市绿化",
      "房子漏雨没人修,住宅专项维修资金,烟花爆竹燃放", "两口子离婚,婚姻登记,招标投标", "瘸子坐车,残疾人无障碍出行,地质勘查资质"})
  void anEverydayPhraseIsNearerToItsOfficialWordsThanToOthers(String everyday, String official,
      String other) {
    float near = dot(VECTORS.vector(everyday), VECTORS.vector(official));
    float far = dot(VECTORS.vector(everyday), VECTORS.vector(other));
    assertTrue(near > far + 0.1, near + " and " + far);
  }

  @Test
  void aVectorIsOfLengthOne() {
    float[] vector = VECTORS.vector("城市生活垃圾分类");
    assertEquals(VECTORS.dimensions(), vector.length);
    assertEquals(1, dot(vector, vector), 1e-5);
  }

  @Test
  void aTextOfNothingKnownHasNoDirection() {
    for (String text : List.of("", "2024 01", "qqqxz", "!?。", "的")) {
      assertArrayEquals(new float[VECTORS.dimensions()], VECTORS.vector(text), text);
    }
  }

  @Test
  void anUnknownWordFallsToItsPieces() throws IOException {
    WordVectors few = of(List.of("水", "水库", "库", "鱼"));
    assertArrayEquals(few.vector("水库 鱼"), few.vector("水库鱼"));
    assertArrayEquals(few.vector("库 水"), few.vector("库水"));
    assertArrayEquals(few.vector("鱼"), few.vector("大鱼"));
  }

  @Test
  void lettersAndDigitsThatStandTogetherAreOneWordOrNone() throws IOException {
    WordVectors few = of(List.of("art", "u盘", "5g", "盘"));
    assertArrayEquals(new float[16], few.vector("smart arts 15g"));
    assertArrayEquals(few.vector("盘"), few.vector("cu盘"));
    assertFalse(Arrays.equals(few.vector("盘"), few.vector("u盘")));
    assertFalse(Arrays.equals(new float[16], few.vector("5g网")));
  }

  @Test
  void manyWordsAddUpAsFewDo() throws IOException {
    WordVectors few = of(List.of("水", "鱼"));
    assertArrayEquals(few.vector("水鱼"), few.vector("水鱼".repeat(5000)), 1e-5f);
  }

  @Test
  void aSumIsMadeOfPiecesAndUsedAgain() {
    WordVectors.Sum sum = VECTORS.sum();
    assertTrue(sum.isEmpty());
    String text = "本市城市绿化条例";
    sum.add(text, 2, 6);
    sum.add(text, 6, 8);
    assertFalse(sum.isEmpty());
    assertArrayEquals(VECTORS.vector("城市绿化条例"), sum.unit());
    sum.clear();
    assertTrue(sum.isEmpty());
    assertArrayEquals(new float[VECTORS.dimensions()], sum.unit());
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    WordVectors few = of(List.of("水"));
    float[] vector = few.vector("水");
    // The first level is 0, the last 15.
    assertEquals(-vector[0], vector[15], 1e-6f);
    assertTrue(vector[0] < 0);
    assertTrue(few.id().startsWith("word-vectors-16-"), few.id());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 11, 20, 40})
  void aFileThatEndsEarlyIsNamed(int length) throws IOException {
    byte[] cut = Arrays.copyOf(written(List.of("水", "鱼")), length);
    IOException problem = assertThrows(IOException.class,
        () -> WordVectors.read(new ByteArrayInputStream(cut), "few.bin"));
    assertTrue(String.valueOf(problem.getMessage()).startsWith("few.bin is damaged"),
        problem.getMessage());
  }

  @Test
  void aChangedByteIsFoundOut() throws IOException {
    byte[] changed = written(List.of("水", "鱼"));
    changed[changed.length - 1] ^= 1;
    IOException problem = assertThrows(IOException.class,
        () -> WordVectors.read(new ByteArrayInputStream(changed), "few.bin"));
    assertTrue(String.valueOf(problem.getMessage()).startsWith("few.bin is damaged"));
  }

  @Test
  void anotherFileIsNoneOfVectors() {
    byte[] page = "<!doctype html><title>水</title>".getBytes(StandardCharsets.UTF_8);
    IOException problem = assertThrows(IOException.class,
        () -> WordVectors.read(new ByteArrayInputStream(page), "page.html"));
    assertTrue(String.valueOf(problem.getMessage()).startsWith("page.html is no file"));
  }

  @Test
  void aMissingFileIsNamed() {
    IOException problem = assertThrows(IOException.class, () -> WordVectors.resource("none.bin"));
    assertTrue(String.valueOf(problem.getMessage()).startsWith("gazette/meaning/none.bin is miss"));
  }

  /** Vectors of 16 dimensions: each word's levels go up by 1 a dimension, turned by its place. */
  private static WordVectors of(List<String> words) throws IOException {
    return WordVectors.read(new ByteArrayInputStream(written(words)), "few.bin");
  }

  private static byte[] written(List<String> words) throws IOException {
    byte[] weights = new byte[words.size()];
    byte[] levels = new byte[8 * words.size()];
    for (int word = 0; word < words.size(); word++) {
      weights[word] = (byte) (255 - word);
      for (int b = 0; b < 8; b++) {
        int low = (2 * b + 3 * word) % 16;
        levels[8 * word + b] = (byte) (low | (low + 1) % 16 << 4);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WordVectorsFile.of(16, words, weights, levels).write(out);
    return out.toByteArray();
  }

  private static float dot(float[] a, float[] b) {
    float product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product;
  }
}
