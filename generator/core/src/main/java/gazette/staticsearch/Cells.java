package gazette.staticsearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the texts of a volume mean, in cells of what is near each other: a query looks into the few
 * nearest cells only. A small volume is one cell.
 *
 * <p>
 * The cells are found by k-means over signs, which is quick and, being of whole numbers, gives the
 * same cells on every machine. It begins with vectors at equal distances in the order of the
 * articles, and learns from a part of them.
 */
final class Cells {

  // About 5 KB a file; what a small volume has is loaded whole.
  private static final int SIZE = 192;
  private static final int SMALL = 1024;
  private static final int LEARNT_FROM = 32;
  private static final int ROUNDS = 4;

  private final String folder;
  private final List<UnitMeanings.Stretch> all;
  private final int units;

  /**
   * The meanings of a volume.
   *
   * @param all by their units in the volume, ascending
   * @param units how many units the volume has
   */
  Cells(String volume, List<UnitMeanings.Stretch> all, int units) {
    this.folder = folder(volume);
    this.all = all;
    this.units = units;
  }

  /** Where the cells of a volume lie. */
  static String folder(String volume) {
    return "cells/" + volume + "/";
  }

  /** Writes them: {@code 0.js}, {@code 1.js} …, and {@code root.js} with the middle of each. */
  void write(Sink sink) throws IOException {
    List<PassageVector> middles = middles();
    int[] cells = all.parallelStream()
        .mapToInt(stretch -> nearest(stretch.meaning(), middles))
        .toArray();
    ByteWriter root = new ByteWriter(0);
    for (int cell = 0; cell < middles.size(); cell++) {
      int wanted = cell;
      List<UnitMeanings.Stretch> held = IntStream.range(0, cells.length)
          .filter(i -> cells[i] == wanted)
          .mapToObj(all::get)
          .toList();
      ByteWriter vectors = new ByteWriter(0);
      held.forEach(stretch -> stretch.meaning().write(vectors));
      BitWriter list = new BitWriter();
      list.list(held.stream().mapToInt(UnitMeanings.Stretch::unit).toArray(), units);
      vectors.bytes(list.toByteArray());
      sink.script(folder + cell, Integer.toString(held.size()), vectors.toByteArray());
      middle(held.stream().map(UnitMeanings.Stretch::meaning).toList(), middles.get(cell))
          .write(root);
    }
    sink.script(folder + "root", Integer.toString(middles.size()), root.toByteArray());
  }

  private List<PassageVector> middles() {
    int count = all.size() <= SMALL ? 1 : all.size() / SIZE;
    List<PassageVector> learnt = spread(count * LEARNT_FROM);
    List<PassageVector> middles = spread(count);
    for (int round = 0; round < ROUNDS && count > 1; round++) {
      List<PassageVector> last = middles;
      int[] cells = learnt.parallelStream().mapToInt(one -> nearest(one, last)).toArray();
      List<PassageVector> next = new ArrayList<>();
      for (int cell = 0; cell < count; cell++) {
        int wanted = cell;
        next.add(middle(IntStream.range(0, cells.length)
            .filter(i -> cells[i] == wanted)
            .mapToObj(learnt::get)
            .toList(), last.get(cell)));
      }
      middles = next;
    }
    return middles;
  }

  /** So many of all, at equal distances. */
  private List<PassageVector> spread(int count) {
    int most = Math.min(count, all.size());
    if (most == 0) {
      return List.of(PassageVector.of(new float[PassageVector.DIMENSIONS]));
    }
    return IntStream.range(0, most)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / most)).meaning())
        .toList();
  }

  /** Of equally near ones the first. */
  private static int nearest(PassageVector one, List<PassageVector> middles) {
    int nearest = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < middles.size(); i++) {
      int distance = one.distance(middles.get(i));
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  private static PassageVector middle(List<PassageVector> vectors, PassageVector ifNone) {
    if (vectors.isEmpty()) {
      return ifNone;
    }
    float[] sums = new float[PassageVector.DIMENSIONS];
    for (PassageVector vector : vectors) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += vector.level(i);
      }
    }
    return PassageVector.of(sums);
  }
}
