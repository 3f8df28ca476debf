package gazette.search.index;

import gazette.search.index.Schema.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * About how many documents have each pair of Chinese characters, as a word or not, in memory: who
 * mends a slip of typing tries some thousand pairs, most of which stand nowhere.
 */
public final class PairCounts {

  // Of two characters that are one char each.
  private static final int UTF8_OF_PAIR = 6;

  // Sorted: the first character, then the second one.
  private final int[] pairs;
  private final int[] counts;

  private PairCounts(int[] pairs, int[] counts) {
    this.pairs = pairs;
    this.counts = counts;
  }

  static PairCounts of(IndexReader reader) throws IOException {
    long[] heads = summed(reader, Part.HEADS);
    long[] body = summed(reader, Part.BODY);
    long[] all = Arrays.copyOf(heads, heads.length + body.length);
    System.arraycopy(body, 0, all, heads.length, body.length);
    Arrays.sort(all);
    int[] pairs = new int[all.length];
    int[] counts = new int[all.length];
    int size = 0;
    for (long counted : all) {
      int pair = (int) (counted >>> Integer.SIZE);
      // Of equal pairs the one with the greater count comes last.
      size = size > 0 && pairs[size - 1] == pair ? size : size + 1;
      pairs[size - 1] = pair;
      counts[size - 1] = (int) counted;
    }
    return new PairCounts(Arrays.copyOf(pairs, size), Arrays.copyOf(counts, size));
  }

  /** As bytes, to be read elsewhere. */
  public byte[] bytes() throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeVInt(pairs.length);
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < pairs.length; i++) {
      out.writeVInt(pairs[i] - last);
      out.writeVInt(counts[i]);
      last = pairs[i];
    }
    return out.toArrayCopy();
  }

  public static PairCounts read(byte[] bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes);
    int[] pairs = new int[in.readVInt()];
    int[] counts = new int[pairs.length];
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = last + in.readVInt();
      counts[i] = in.readVInt();
      last = pairs[i];
    }
    return new PairCounts(pairs, counts);
  }

  /** The pairs of a part with the sums over all segments, a pair in the upper half of each. */
  private static long[] summed(IndexReader reader, Part part) throws IOException {
    long[] all = new long[1024];
    int size = 0;
    for (LeafReader leaf : Leaves.readers(reader)) {
      for (String field : List.of(part.words, part.pairs)) {
        Terms terms = leaf.terms(field);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          String pair = term.length == UTF8_OF_PAIR ? term.utf8ToString() : "";
          if (isPair(pair)) {
            all = size == all.length ? Arrays.copyOf(all, 2 * size) : all;
            all[size++] = (long) key(pair.charAt(0), pair.charAt(1)) << Integer.SIZE
                | each.docFreq();
          }
        }
      }
    }
    Arrays.sort(all, 0, size);
    int sums = 0;
    for (int i = 0; i < size; i++) {
      boolean again = sums > 0 && all[sums - 1] >>> Integer.SIZE == all[i] >>> Integer.SIZE;
      if (again) {
        all[sums - 1] += all[i] & 0xFFFF_FFFFL;
      } else {
        all[sums++] = all[i];
      }
    }
    return Arrays.copyOf(all, sums);
  }

  static boolean isPair(String text) {
    return text.length() == 2 && Character.isIdeographic(text.charAt(0))
        && Character.isIdeographic(text.charAt(1));
  }

  private static int key(char first, char second) {
    // With the sign turned, so that pairs are in the order of their characters.
    return (first << Character.SIZE | second) ^ Integer.MIN_VALUE;
  }

  /** In how many documents a pair stands, in the part that has it most. */
  public int of(String pair) {
    int found = Arrays.binarySearch(pairs, key(pair.charAt(0), pair.charAt(1)));
    return found < 0 ? 0 : counts[found];
  }

  /** The characters that stand somewhere after another. */
  public List<Character> after(char first) {
    int from = Arrays.binarySearch(pairs, key(first, '\0'));
    List<Character> after = new ArrayList<>();
    for (int at = from < 0 ? -from - 1 : from; at < pairs.length
        && (pairs[at] ^ Integer.MIN_VALUE) >>> Character.SIZE == first; at++) {
      after.add((char) pairs[at]);
    }
    return after;
  }
}
