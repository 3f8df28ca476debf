package gazette.server;

/** A refusal as an answer: JSON for programs, a short page for readers. */
final class RefusalPage {

  private RefusalPage() {}

  static Answer answer(Refusal refusal, boolean json) {
    Answer answer = json ? Answer.text(refusal.status(), Answer.JSON, AnswerJson.of(refusal))
        : Answer.text(refusal.status(), Answer.HTML, html(refusal));
    if (refusal.retryAfter() != null) {
      return answer.with("Retry-After", refusal.retryAfter().toString());
    }
    // After a body that nobody reads the connection is of no more use.
    boolean mayHaveBody = refusal.status() == 405 || refusal.status() == 413;
    return mayHaveBody ? answer.with("Connection", "close") : answer;
  }

  private static String html(Refusal refusal) {
    return """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>%1$s</title>
        </head>
        <body>
        <h1>%1$s</h1>
        <p lang="en">%2$s (%3$s)</p>
        <p><a href="/search">重新检索</a></p>
        </body>
        </html>
        """.formatted(escape(refusal.chinese()), escape(refusal.english()), refusal.status());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
