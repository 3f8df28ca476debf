package gazette.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuoteTest {

  @Test
  void showsPlainTextAsItIs() {
    assertEquals("'晋市政办〔2020〕77号 𠮷'", Quote.of("晋市政办〔2020〕77号 𠮷").toString());
  }

  @Test
  void showsWhatCannotBeSeen() {
    assertEquals("'a<U+000A>error: b<U+200B><U+202E><U+D800>'",
        Quote.of("a\nerror: b\u200b\u202e\ud800").toString());
  }

  @Test
  void cutsLongText() {
    assertEquals("'" + "政".repeat(60) + "…'", Quote.of("政".repeat(100_000)).toString());
    assertEquals("'" + "𠮷".repeat(60) + "'", Quote.of("𠮷".repeat(60)).toString());
    assertEquals("'" + "𠮷".repeat(60) + "…'", Quote.of("𠮷".repeat(61)).toString());
  }

  @Test
  void showsANameInFull() {
    assertEquals("政".repeat(200) + "<U+0007>", Quote.visible("政".repeat(200) + "\u0007"));
  }
}
