package gazette.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the targets of links and refuses what a page must not link to. */
final class LinkReader {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final int MAX_LENGTH = 2_000;

  private final LinkTargets targets;
  private final Report report;
  private final List<RenderedText.Link> read = new ArrayList<>();

  /**
   * A link that leads somewhere.
   *
   * @param tag its opening tag
   * @param end where it ends in the text
   */
  record Link(Tag tag, int end) {}

  LinkReader(LinkTargets targets, Report report) {
    this.targets = targets;
    this.report = report;
  }

  /**
   * Reads a link.
   *
   * @param text the text around it
   * @param open where its {@code [} is
   * @param close where its {@code ]} is; {@code (} follows
   * @return empty when it is none or leads nowhere: then it is printed as it stands
   */
  Optional<Link> read(String text, int open, int close, boolean image, int line) {
    int start = close + 2;
    int end = end(text, start);
    String label = text.substring(open + 1, Math.min(close, open + 200));
    if (end < 0) {
      report.warning(line, "link-form", Report.quote("[" + label + "](…"));
      return Optional.empty();
    }
    String destination = text.substring(start, end);
    if (image) {
      report.error(line, "image", Report.quote(destination));
      return Optional.empty();
    }
    if (label.isBlank()) {
      report.error(line, "link-without-text", Report.quote(destination));
      return Optional.empty();
    }
    return tag(destination, line).map(tag -> new Link(tag, end + 1));
  }

  /** The picture of that name; empty with a problem when there is none. */
  Optional<LinkTargets.Picture> picture(String file, int line) {
    Optional<LinkTargets.Picture> picture = targets.picture(file);
    if (picture.isEmpty()) {
      report.error(line, "picture-missing", Report.quote(file));
    }
    picture.ifPresent(shown -> read.add(new RenderedText.Link(line, file)));
    return picture;
  }

  /** Whether it begins like an address on the web or of a mailbox. */
  static boolean isExternal(String destination) {
    String head = destination.substring(0, Math.min(8, destination.length()))
        .toLowerCase(Locale.ROOT);
    return head.startsWith("http://") || head.startsWith("https://") || head.startsWith("mailto:");
  }

  /** The opening tag of a link out of the site; empty when the address is malformed. */
  Optional<Tag> external(String destination, int line) {
    try {
      URI uri = new URI(destination);
      boolean mail = "mailto".equalsIgnoreCase(uri.getScheme());
      if (mail || uri.getRawAuthority() != null) {
        return Optional.of(Tag.external(destination, mail ? "" : " rel=\"external\""));
      }
    } catch (URISyntaxException e) {
      // Reported below, with the address.
    }
    report.error(line, "link-address", Report.quote(destination));
    return Optional.empty();
  }

  private Optional<Tag> tag(String destination, int line) {
    if (isExternal(destination)) {
      return external(destination, line);
    }
    if (SCHEME.matcher(destination).lookingAt()) {
      report.error(line, "link-scheme", Report.quote(destination));
      return Optional.empty();
    }
    Optional<String> href = destination.length() > 1 && destination.startsWith("#")
        ? Optional.of(destination)
        : targets.href(destination);
    if (href.isEmpty()) {
      report.error(line, "link-dead", Report.quote(destination));
    }
    href.ifPresent(leads -> read.add(new RenderedText.Link(line, destination)));
    return href.map(Tag::link);
  }

  /** The links within the site so far. */
  List<RenderedText.Link> read() {
    return read;
  }

  /** Where a target ends, before its {@code )}; -1 when it has no proper end. */
  private static int end(String text, int start) {
    int depth = 0;
    int limit = Math.min(text.length(), start + MAX_LENGTH);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        return i;
      } else if (c <= ' ' || c == '<' || c == '>' || Character.isWhitespace(c)) {
        return -1;
      }
    }
    return -1;
  }
}
