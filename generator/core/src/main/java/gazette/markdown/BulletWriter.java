package gazette.markdown;

/** Writes a list with bullets. */
final class BulletWriter {

  private BulletWriter() {}

  static void write(Block.Bullets list, Body body) {
    int depth = -1;
    for (Block.Bullet item : list.items()) {
      body.html().html(item.depth() > depth ? "<ul>\n" : "");
      body.html().html("</li>\n</ul>\n".repeat(Math.max(0, depth - item.depth())));
      body.html().html(item.depth() <= depth ? "</li>\n" : "");
      depth = item.depth();
      Inline text = body.inlines().read(item.text());
      body.html().html("<li>");
      body.text(text, 0);
      body.passages().line(text.printed());
    }
    body.html().html("</li>\n</ul>\n".repeat(depth + 1));
  }
}
