package gazette.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes values so that YAML reads them back as text, on the line of their key. */
public final class YamlWriter {

  private static final DumpSettings SETTINGS = DumpSettings.builder()
      .setSchema(new CoreSchema())
      .setDefaultFlowStyle(FlowStyle.FLOW)
      .setSplitLines(false)
      .setWidth(Integer.MAX_VALUE)
      .build();

  private YamlWriter() {}

  /** A text as the value of a key. */
  public static String scalar(String text) {
    String value = dump(text);
    // Within a list nothing goes on over several lines.
    String inList = list(List.of(text));
    return value.contains("\n") ? inList.substring(1, inList.length() - 1) : value;
  }

  /** Texts as the value of a key: {@code [甲, 乙]}. */
  public static String list(List<String> texts) {
    return dump(texts);
  }

  private static String dump(Object value) {
    return new Dump(SETTINGS).dumpToString(value).strip();
  }
}
