package gazette.server;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Why a request gets no answer, in a sentence for the reader.
 *
 * @param status the HTTP status, 400 to 599
 * @param chinese the sentence in Chinese
 * @param english the sentence in English
 * @param retryAfter after how many seconds to try again; null when that would not help
 */
record Refusal(int status, String chinese, String english, @Nullable Integer retryAfter) {

  static final Refusal BUSY = new Refusal(503, "查询过多，请稍后再试。",
      "Too many queries at once; please try again shortly.", 1);
  static final Refusal TOO_MANY = new Refusal(429, "您同时提出的查询过多，请等前面的查询有了结果再试。",
      "You asked too many queries at once; please wait for the answers to those before.", 1);
  static final Refusal TOO_SLOW = new Refusal(503, "查询超时，请缩短查询内容后再试。",
      "The query took too long; please try again with a shorter one.", 5);
  static final Refusal NO_INDEX = new Refusal(503, "检索暂不可用，请稍后再试。",
      "The search is not available just now; please try again shortly.", 5);

  private static final int LONGEST_VALUE = 60;

  /** The request itself is not in order. */
  static Refusal badRequest(String chinese, String english) {
    return new Refusal(400, chinese, english, null);
  }

  /** A parameter has a value that it cannot have. */
  static Refusal badParameter(String name, String value, String chinese, String english) {
    return badRequest("参数 %s 的值“%s”不正确：%s。".formatted(shown(name), shown(value), chinese),
        "The parameter %s is '%s', but must be %s.".formatted(shown(name), shown(value), english));
  }

  /** A parameter that is not spoken of in the documentation; most likely misspelt. */
  static Refusal unknownParameter(String name, Collection<String> known) {
    String names = String.join(", ", new TreeSet<>(known));
    return badRequest("没有参数“%s”；可用的参数：%s。".formatted(shown(name), names),
        "There is no parameter '%s'; those that exist are %s.".formatted(shown(name), names));
  }

  /** What is said of a status when nothing more is known. */
  static Refusal of(int status) {
    return switch (status) {
      case 400 -> badRequest("请求格式不正确。", "The request is malformed.");
      case 404 -> new Refusal(404, "没有这个页面。", "There is no such page.", null);
      case 405 -> new Refusal(405, "只接受 GET 和 HEAD 请求。", "Only GET and HEAD are answered.", null);
      case 408 -> new Refusal(408, "请求超时。", "The request took too long to arrive.", null);
      case 413 -> new Refusal(413, "请求不得带有正文。", "A request must not carry a body.", null);
      case 414 -> new Refusal(414, "网址过长。", "The address is too long.", null);
      case 416 -> new Refusal(416, "所请求的范围不在文件之内。", "The range is outside of the file.", null);
      case 417 -> new Refusal(417, "不支持请求头中的 Expect。", "No such expectation can be met.", null);
      case 426 -> new Refusal(426, "只支持 HTTP/1.1。", "Only HTTP/1.1 is spoken.", null);
      case 431 -> new Refusal(431, "请求头过大。", "The request's header is too large.", null);
      case 500 -> new Refusal(500, "服务器出错。", "The server failed.", null);
      case 503 -> new Refusal(503, "服务暂不可用，请稍后再试。",
          "The server is not available just now; please try again shortly.", 5);
      case 505 -> new Refusal(505, "不支持这个 HTTP 版本。", "This version of HTTP is not spoken.", null);
      default -> new Refusal(status, "请求未被接受。", "The request was not accepted.", null);
    };
  }

  private static String shown(String value) {
    String printable = value.codePoints()
        .limit(LONGEST_VALUE)
        .map(c -> isPrintable(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
    return printable.length() < value.length() ? printable + "…" : printable;
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
