package gazette.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What the index keeps of a text is the text. */
class TextCodecTest {

  @Test
  void keepsEveryCharacter() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      all.append((char) c);
    }
    assertEquals(all.toString(), TextCodec.decode(TextCodec.encode(all.toString())));
  }

  @RepeatedTest(20)
  void keepsAnyText(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(200); length > 0; length--) {
      text.appendCodePoint(random.nextBoolean() ? 0x4E00 + random.nextInt(0x5200)
          : random.nextInt(Character.MAX_CODE_POINT));
    }
    assertEquals(text.toString(), TextCodec.decode(TextCodec.encode(text.toString())));
  }

  @Test
  void aLawTakesLittleMoreThanAByteACharacter() {
    String law = "第十九条　行政机关应当自受理申请之日起二十个工作日内作出决定；对不符合法定条件的，应当书面说明理由。";
    assertTrue(TextCodec.encode(law).length < 1.45 * law.length(),
        "%d bytes".formatted(TextCodec.encode(law).length));
  }
}
