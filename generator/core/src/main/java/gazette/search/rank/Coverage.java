package gazette.search.rank;

import gazette.search.rank.Plan.Concept;
import gazette.search.rank.Plan.Need;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a query a set of concepts is: each needed one counts by how rare it is, one that no
 * passage has most of all, and a piece that the index does not know in part.
 */
final class Coverage {

  // A longer question is told in many words that no official text uses.
  private static final int FEW = 3;

  // Passages and articles have the same concepts again and again: the share of each set of up to so
  // many is kept.
  private static final int KEPT_CONCEPTS = 10;

  private final List<Concept> concepts;
  private final double whole;
  private final double enough;
  private final double[] kept;

  Coverage(Plan plan, Ranking.Answer answer) {
    this.concepts = plan.concepts();
    this.whole = rarity(-1) + answer.unknown() * unknown();
    this.enough = enough(plan, answer);
    this.kept = new double[1 << Math.min(KEPT_CONCEPTS, concepts.size())];
    Arrays.fill(kept, -1);
  }

  /**
   * The share of some concepts.
   *
   * @param bits which, as bits in the order of the plan
   * @return 0 to 1; 1 when nothing is needed
   */
  double of(int bits) {
    if (bits < 0 || bits >= kept.length) {
      return share(bits);
    }
    if (kept[bits] < 0) {
      kept[bits] = share(bits);
    }
    return kept[bits];
  }

  private double share(int bits) {
    return whole == 0 ? 1 : rarity(bits) / whole;
  }

  /** The share of one concept; 1 when nothing is needed. */
  double part(int concept) {
    return of(1 << concept);
  }

  /**
   * The share that an article must have for the index to have an answer at all, so that the words
   * beside one that no article has drag in no strangers.
   */
  double enough() {
    return enough;
  }

  private static double enough(Plan plan, Ranking.Answer answer) {
    long needed = plan.concepts().stream().filter(Concept::needed).count();
    return Math.max(answer.atLeast(),
        answer.ofFew() - answer.lessEach() * Math.max(0, needed - FEW));
  }

  private double unknown() {
    return concepts.stream()
        .filter(concept -> concept.need() == Need.UNKNOWN)
        .mapToDouble(Concept::rarity)
        .sum();
  }

  private double rarity(int bits) {
    double sum = 0;
    for (int bit = 0; bit < concepts.size(); bit++) {
      if ((bits & 1 << bit) != 0 && concepts.get(bit).needed()) {
        sum += concepts.get(bit).rarity();
      }
    }
    return sum;
  }
}
