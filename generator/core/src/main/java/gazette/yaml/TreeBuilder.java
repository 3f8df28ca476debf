package gazette.yaml;

import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.source.Characters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the parser's events into our tree, and refuses what is not plain YAML. */
final class TreeBuilder {

  /** How many maps and lists may stand in each other. */
  static final int DEEPEST = 10;

  // YAML 1.2.2, 10.2.1.1: what stands for no value when it is not quoted.
  private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");

  private final Iterator<Event> events;
  private final String file;
  private final int firstLine;
  private final Problems problems;
  private final List<String> lines;

  TreeBuilder(Iterator<Event> events, String text, Place start, Problems problems) {
    this.events = events;
    this.lines = text.lines().toList();
    this.file = start.file();
    this.firstLine = start.line();
    this.problems = problems;
  }

  /** Reads the whole stream: no document, or one that is a map. */
  MapNode build() {
    events.next(); // the start of the stream
    Event start = events.next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      return new MapNode(new Place(file, firstLine), List.of());
    }
    MapNode map = topLevel(node(events.next(), 1));
    events.next(); // the end of the document
    Event after = events.next();
    if (after instanceof DocumentStartEvent) {
      throw new RefusedException(place(after), "yaml-second-document");
    }
    return map;
  }

  private static MapNode topLevel(Node node) {
    return switch (node) {
      case MapNode map -> map;
      case ListNode list -> throw new RefusedException(list.place(), "yaml-list");
      case ScalarNode scalar when scalar.text().isEmpty() -> new MapNode(scalar.place(), List.of());
      case ScalarNode scalar ->
          throw new RefusedException(scalar.place(), "yaml-no-key", Quote.of(scalar.text()));
    };
  }

  private Node node(Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      throw new RefusedException(place(event), "yaml-alias", Quote.of("*" + alias.getAlias()));
    }
    refuseAnchorAndTag((NodeEvent) event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (depth > DEEPEST) {
      throw new RefusedException(place(event), "yaml-depth", DEEPEST);
    }
    return event instanceof MappingStartEvent ? map(event, depth) : list(event, depth);
  }

  private void refuseAnchorAndTag(NodeEvent event) {
    if (event.getAnchor().isPresent()) {
      throw new RefusedException(place(event), "yaml-anchor",
          Quote.of("&" + event.getAnchor().get()));
    }
    var tag = switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> Optional.<String>empty();
    };
    if (tag.isPresent()) {
      throw new RefusedException(place(event), "yaml-tag", Quote.of(tag.get()));
    }
  }

  private ScalarNode scalar(ScalarEvent event) {
    String text = event.isPlain() && NULLS.contains(event.getValue()) ? "" : event.getValue();
    int first = line(event.getStartMark());
    if (event.isPlain() && !text.isEmpty()) {
      checkLeftOut(event.getEndMark().orElseThrow());
    }
    return new ScalarNode(new Place(file, first), text, line(event.getEndMark()) - first + 1);
  }

  /** A {@code #} behind a space ends a value; a remark has a space behind it. */
  private void checkLeftOut(Mark end) {
    String line = end.getLine() < lines.size() ? lines.get(end.getLine()) : "";
    String rest = line.substring(line.offsetByCodePoints(0,
        Math.min(end.getColumn(), line.codePointCount(0, line.length())))).strip();
    if (rest.length() > 1 && rest.charAt(0) == '#' && !Character.isWhitespace(rest.charAt(1))) {
      problems.error(new Place(file, firstLine + end.getLine()), "yaml-remark", Quote.of(rest));
    }
  }

  private ListNode list(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events
        .next()) {
      items.add(node(event, depth + 1));
    }
    return new ListNode(place(start), items);
  }

  private MapNode map(Event start, int depth) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events
        .next()) {
      ScalarNode key = key(node(event, depth + 1));
      Node value = node(events.next(), depth + 1);
      MapNode.Entry former = entries.putIfAbsent(key.text(),
          new MapNode.Entry(key.text(), key.place(), value));
      if (former != null) {
        problems.error(key.place(), "key-twice", Quote.of(key.text()), former.place().line());
      }
    }
    return new MapNode(place(start), List.copyOf(entries.values()));
  }

  private static ScalarNode key(Node node) {
    if (node instanceof ScalarNode key && isWord(key)) {
      return key;
    }
    throw new RefusedException(node.place(), "yaml-key-form");
  }

  private static boolean isWord(ScalarNode key) {
    return !key.text().isBlank() && key.text().equals(key.text().strip()) && key.lines() == 1
        && key.text().codePoints().noneMatch(TreeBuilder::isForbiddenInKey);
  }

  private static boolean isForbiddenInKey(int codePoint) {
    return codePoint == '\n' || codePoint == '\t' || Characters.isForbidden(codePoint);
  }

  private Place place(Event event) {
    return new Place(file, line(event.getStartMark()));
  }

  private int line(Optional<Mark> mark) {
    return firstLine + mark.orElseThrow().getLine();
  }
}
