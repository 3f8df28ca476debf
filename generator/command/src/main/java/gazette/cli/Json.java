package gazette.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** What commands tell programs: indented, and with the characters that people read. */
final class Json {

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting()
      .disableHtmlEscaping()
      .create();

  private Json() {}

  static String of(Object told) {
    return GSON.toJson(told);
  }
}
