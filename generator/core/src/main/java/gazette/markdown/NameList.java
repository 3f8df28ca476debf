package gazette.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Persons with their duties, as a block of names lists them.
 *
 * @param groups in order
 */
record NameList(List<Group> groups) {

  NameList {
    groups = List.copyOf(groups);
  }

  /**
   * Persons under one printed duty.
   *
   * @param duty with its ：, such as 组长：; empty for persons before the first
   * @param persons may be empty
   */
  record Group(String duty, List<Person> persons) {
    Group {
      persons = List.copyOf(persons);
    }
  }

  /**
   * A person.
   *
   * @param post may be empty
   */
  record Person(String name, String post) {}

  /** Reads lines such as 组长：王震 市委副书记、市长; a duty holds until the next. */
  static NameList read(List<String> lines) {
    List<Group> groups = new ArrayList<>();
    String duty = "";
    List<Person> persons = new ArrayList<>();
    for (String line : lines) {
      int end = dutyEnd(line);
      if (end > 0) {
        add(groups, duty, persons);
        duty = line.substring(0, end);
        persons = new ArrayList<>();
      }
      String person = line.substring(end).strip();
      if (!person.isEmpty()) {
        persons.add(person(person));
      }
    }
    add(groups, duty, persons);
    return new NameList(groups);
  }

  private static void add(List<Group> groups, String duty, List<Person> persons) {
    if (!duty.isEmpty() || !persons.isEmpty()) {
      groups.add(new Group(duty, persons));
    }
  }

  /** Whether any person stands under a duty. */
  boolean hasDuties() {
    return groups.stream().anyMatch(group -> !group.duty().isEmpty());
  }

  /** Where the duty of a line ends; 0 when there is none. A ： behind a space is part of a post. */
  private static int dutyEnd(String line) {
    int colon = line.indexOf('：');
    int space = space(line);
    return colon > 0 && colon < space ? colon + 1 : 0;
  }

  private static Person person(String text) {
    int space = space(text);
    return new Person(text.substring(0, space), text.substring(space).strip());
  }

  /** The first white space; the length when there is none. */
  private static int space(String text) {
    int i = 0;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
