package gazette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ToolsTest {

  @Test
  void whatIsMissingSkipsATestOnSomebodysMachineAndFailsItWhereAllMustBeThere() {
    assertThrows(TestAbortedException.class,
        () -> Tools.demand(ToolsTest.class, false, "no chromium", null));
    assertThrows(TestAbortedException.class,
        () -> Tools.demand(ToolsTest.class, false, "no chromium", "optional"));
    assertEquals("no chromium, and GAZETTE_TOOLS is required",
        assertThrows(AssertionFailedError.class,
            () -> Tools.demand(ToolsTest.class, false, "no chromium", Tools.REQUIRED))
            .getMessage());
    Tools.demand(ToolsTest.class, true, "no chromium", Tools.REQUIRED);
  }
}
