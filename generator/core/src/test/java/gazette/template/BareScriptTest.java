package gazette.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BareScriptTest {

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

  private static String bare(String script) {
    return new String(BareScript.of(script.getBytes(StandardCharsets.UTF_8)),
        StandardCharsets.UTF_8);
  }
}
