package gazette.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes named blocks. */
final class NamedBlockWriter {

  private static final Pattern DATE = Pattern.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日");

  private static final int ATTACHMENT_HEADING = 2;

  private final Body body;
  private final TableWriter tables;

  NamedBlockWriter(Body body, TableWriter tables) {
    this.body = body;
    this.tables = tables;
  }

  void write(Block.Named block) {
    List<Prose> lines = block.lines();
    switch (block.name()) {
      case ADDRESSEE -> lines.forEach(line -> body.paragraph("<p class=\"addressee\">", line));
      case SIGNATURE -> signature(lines);
      case NOTE -> lines.forEach(line -> body.paragraph("<p class=\"note\">", line));
      case ATTACHMENT -> attachment(lines);
      case NAMES -> names(lines);
      case FORM -> tables.form(lines);
      case MISSING -> lines.forEach(line -> body.paragraph("<p class=\"missing\">", line));
      case EDITOR -> editor(lines);
    }
  }

  private void signature(List<Prose> lines) {
    body.html().html("<div class=\"signature\">\n");
    for (Prose line : lines) {
      Optional<LocalDate> date = date(line.text());
      if (date.isPresent()) {
        body.html()
            .html("<p><time datetime=\"%s\">%s</time></p>\n".formatted(date.get(), line.text()));
        body.passages().line(line.text());
      } else {
        body.paragraph("<p>", line);
      }
    }
    body.html().html("</div>\n");
  }

  private static Optional<LocalDate> date(String line) {
    Matcher matcher = DATE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      // Printed as it stands; the date that counts is in the front matter and checked there.
      return Optional.empty();
    }
  }

  private void attachment(List<Prose> lines) {
    Prose first = lines.getFirst();
    if (lines.size() > 2) {
      body.report().error(lines.get(2).line(), "attachment-lines", Report.quote(first.text()));
    }
    List<Inline> texts = lines.stream().map(body.inlines()::read).toList();
    List<String> printed = texts.stream().map(Inline::printed).toList();
    String label = String.join(" ", printed);
    Optional<String> named = AttachmentMarker.anchor(printed.getFirst());
    Outline.Entry entry = body.outline()
        .open(Outline.ATTACHMENT_LEVEL, label, named.map(body.anchors()::take).orElse(null));
    body.html()
        .html("<")
        .heading(ATTACHMENT_HEADING)
        .html(" class=\"attachment\"")
        .id(entry.anchor())
        .html(">");
    for (int i = 0; i < texts.size(); i++) {
      body.html().html(i == 0 ? "<span class=\"marker\">" : " <span class=\"title\">");
      texts.get(i).write(body.html(), 0);
      body.html().html("</span>");
    }
    body.html().html("</").heading(ATTACHMENT_HEADING).html(">\n");
    body.passages().under(body.outline(), label);
    printed.forEach(body.passages()::line);
  }

  private void names(List<Prose> lines) {
    List<String> printed = lines.stream().map(line -> body.inlines().read(line).printed()).toList();
    NameList names = NameList.read(printed);
    body.html().html("<table class=\"names\">\n");
    for (NameList.Group group : names.groups()) {
      group(group, names.hasDuties());
    }
    body.html().html("</table>\n");
    printed.forEach(body.passages()::line);
  }

  private void group(NameList.Group group, boolean hasDuties) {
    // A duty without persons is a row too.
    List<NameList.Person> persons = group.persons().isEmpty() ? List.of(new NameList.Person("", ""))
        : group.persons();
    body.html().html("<tbody>\n");
    for (int i = 0; i < persons.size(); i++) {
      body.html()
          .html("<tr>")
          .html(i == 0 && hasDuties ? duty(group.duty(), persons.size()) : "")
          .html(person(persons.get(i)))
          .html("</tr>\n");
    }
    body.html().html("</tbody>\n");
  }

  /** A line without a post may be a whole sentence, such as who else belongs to the group. */
  private static String person(NameList.Person person) {
    String name = Html.text(person.name());
    return person.post().isEmpty() ? "<td colspan=\"2\">" + name + "</td>"
        : "<td>" + name + "</td><td>" + Html.text(person.post()) + "</td>";
  }

  private static String duty(String duty, int persons) {
    String rows = persons == 1 ? "" : " rowspan=\"" + persons + "\"";
    return duty.isEmpty() ? "<td" + rows + "></td>"
        : "<th scope=\"rowgroup\"" + rows + ">" + Html.text(duty) + "</th>";
  }

  private void editor(List<Prose> lines) {
    body.html().html("<aside class=\"editor\" role=\"note\">\n");
    lines.forEach(line -> body.paragraph("<p>", line));
    body.html().html("</aside>\n");
  }
}
