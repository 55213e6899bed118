package onrecord.index;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Entries of several sections as one, newest first; read no further than they are asked for. */
final class Newest implements Iterator<Indexed> {
  private record Head(Indexed first, Iterator<Indexed> rest) {}

  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparing(Head::first, Shelf.NEWEST_FIRST));

  private Newest(List<Stream<Indexed>> sections) {
    sections.forEach(section -> add(section.iterator()));
  }

  /**
   * @param sections each newest first
   */
  static Stream<Indexed> of(List<Stream<Indexed>> sections) {
    return sections.size() == 1
        ? sections.getFirst()
        : StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Newest(sections), 0), false);
  }

  private void add(Iterator<Indexed> section) {
    if (section.hasNext()) {
      heads.add(new Head(section.next(), section));
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public Indexed next() {
    Head head = heads.remove();
    add(head.rest());
    return head.first();
  }
}
