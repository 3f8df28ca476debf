package gazette.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BareFileTest {

  @Test
  void leavesOutLinesThatAreComments() {
    assertEquals("""
        "use strict";
        const address = "https://example.cn/"; // stays
        const pattern = /\\/\\*/;
        if (address) {
        go();
        }
        """, bare("""
        // What it is for.
        "use strict";

        /**
         * An address.
         *
         * @see go
         */
        const address = "https://example.cn/"; // stays
        const pattern = /\\/\\*/;
        if (address) {
          // Now.
          go();
        }
        """));
  }

  @Test
  void aStyleSheetKeepsWhatBrowsersRead() {
    assertEquals("""
        @media print {
        a::after { content: "/* no comment */"; }
        }
        """, bare("""
        /* On paper:
           links are told. */
        @media print {
          /* Each. */
          a::after { content: "/* no comment */"; }
        }
        """));
  }

  private static String bare(String script) {
    return new String(BareFile.of(script.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }
}
