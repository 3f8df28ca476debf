package gazette.lint;

import gazette.markdown.AttachmentMarker;
import gazette.markdown.Block;
import gazette.markdown.BlockName;
import gazette.markdown.Prose;
import gazette.model.Attachment;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text names as its attachment (附件2) is there, and what is there is named. */
final class AttachmentCheck implements Check {

  @Override
  public void check(Piece piece, Problems problems) {
    Walk walk = new Walk();
    walk.files(piece.article().files().attachments());
    piece.document().blocks().forEach(walk::block);
    walk.named.forEach((id, text) -> {
      if (!walk.there.containsKey(id)) {
        problems.warning(piece.at(text.prose()), "attachment-missing", text.marker());
      }
    });
    walk.there.forEach((id, text) -> {
      if (text.isOwn() && !walk.named.containsKey(id) && walk.listsItsOwn()) {
        problems.warning(piece.at(text.prose()), "attachment-unnamed", Quote.of(text.marker()));
      }
    });
  }

  /**
   * Where an attachment is named or begins.
   *
   * @param isOwn whether the block {@code attachment} of a 附件 is meant, which a text has to name
   */
  private record Found(String marker, Prose prose, boolean isOwn) {}

  /** The state of one walk over a text; attachments by the id that they get. */
  private static final class Walk {

    private static final String KIND = "(?:附件|附录)";
    private static final String NUMBER = "(?:\\d{1,2}(?:-\\d{1,2}(?!\\.)|(?:\\.\\d{1,2}){0,3})|[一二三四五六七八九十]{1,3})";
    // Behind a name, as in 《…》附件三 and 基本法附件一, it is that of another document.
    private static final Pattern NAMED = Pattern.compile(
        "(?<=^|[（(，。；：:“\\s　见照按据由])" + "(?<marker>" + KIND + "[ 　]?" + NUMBER + ")(?![\\d.条])");
    private static final Pattern OWN = Pattern
        .compile("(?<marker>" + KIND + "[ 　]?" + NUMBER + "?)(?:$|[：:　 ].*)");
    private static final Pattern LIST = Pattern
        .compile("附件[：:]\\s*(?:(?<number>\\d{1,2})[.．、])?\\s*[^\\s（(].*");
    private static final Pattern ITEM = Pattern.compile("(?<number>\\d{1,2})[.．、].*");
    private static final Pattern LEFT_OUT = Pattern.compile(".*[（(]?略[）)。]?");

    private final Map<String, Found> there = new LinkedHashMap<>();
    private final Map<String, Found> named = new LinkedHashMap<>();
    private boolean isInList;

    /** Whether the text counts its attachments one by one; else it may mean any by 附件. */
    boolean listsItsOwn() {
      return named.values().stream().anyMatch(found -> found.marker().matches("附件.+"));
    }

    /** A file that is attached is there, too: the one that its title names, else by its place. */
    void files(List<Attachment> files) {
      for (Attachment file : files) {
        Prose title = new Prose(1, file.title());
        if (!own(title)) {
          add(there, "附件" + (files.indexOf(file) + 1), title, false);
          if (files.size() == 1) {
            add(there, "附件", title, false);
          }
        }
      }
    }

    void block(Block block) {
      switch (block) {
        case Block.Paragraph paragraph -> paragraph(paragraph.text());
        case Block.Named lines when lines.name() == BlockName.ATTACHMENT -> begin(lines);
        // What says that it is lost accounts for it.
        case Block.Named lines when lines.name() == BlockName.MISSING
            || lines.name() == BlockName.EDITOR -> lines.lines().forEach(line -> {
              Matcher matcher = NAMED.matcher(line.text());
              while (matcher.find()) {
                add(there, matcher.group("marker"), line, false);
              }
            });
        case Block.Heading heading -> own(heading.text());
        case Block.Named lines -> lines.lines().forEach(this::mentions);
        case Block.Figure figure -> mentions(figure.caption());
        case Block.Bullets list -> list.items().forEach(item -> mentions(item.text()));
        case Block.Table table -> {
          // What its cells name may be of anywhere.
        }
      }
    }

    private void begin(Block.Named lines) {
      isInList = false;
      Prose marker = lines.lines().getFirst();
      add(there, marker.text(), marker, marker.text().startsWith("附件"));
      lines.lines().stream().skip(1).forEach(this::mentions);
    }

    private void paragraph(Prose text) {
      Matcher list = LIST.matcher(text.text());
      Matcher item = ITEM.matcher(text.text());
      if (list.matches()) {
        isInList = list.group("number") != null;
        item(isInList ? "附件" + list.group("number") : "附件", text);
      } else if (isInList && item.matches()) {
        item("附件" + item.group("number"), text);
      } else if (!own(text)) {
        isInList = false;
        mentions(text);
      }
    }

    private void item(String marker, Prose text) {
      add(LEFT_OUT.matcher(text.text()).matches() ? there : named, marker, text, false);
    }

    /** A paragraph that begins an attachment by its form alone. */
    private boolean own(Prose text) {
      Matcher matcher = OWN.matcher(text.text());
      if (matcher.matches()) {
        add(there, matcher.group("marker"), text, false);
      }
      return matcher.matches();
    }

    private void mentions(Prose text) {
      if (text.text().indexOf('附') < 0) {
        return;
      }
      Matcher matcher = NAMED.matcher(text.text());
      while (matcher.find()) {
        add(named, matcher.group("marker"), text, false);
      }
    }

    private static void add(Map<String, Found> map, String marker, Prose text, boolean isOwn) {
      AttachmentMarker.anchor(marker.strip())
          .ifPresent(id -> map.putIfAbsent(id, new Found(marker.strip(), text, isOwn)));
    }
  }
}
