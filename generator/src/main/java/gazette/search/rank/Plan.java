package gazette.search.rank;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What to ask the index to answer a query.
 *
 * @param concepts what is looked for, each by itself; at most {@value #MOST}
 * @param required what a passage must match and what brings it up: numbers, places, phrases; null
 *   when the query has none of them
 * @param bonus what brings up a passage that has concepts already: their order and their nearness;
 *   null when there is nothing of the kind
 * @param wordsNeeded whether results must have the needed concepts, too; a number tells enough
 * @param filter what results must be; null when they may be anything
 */
public record Plan(List<Concept> concepts, @Nullable Query required, @Nullable Query bonus,
    boolean wordsNeeded, @Nullable Query filter) {

  /** Concepts are bits of an int. */
  static final int MOST = 31;

  public Plan {
    concepts = List.copyOf(concepts);
  }

  /**
   * Something that a query speaks of.
   *
   * @param text as it was asked for, normalised
   * @param wordings how and where passages may have it
   * @param rarity how much it tells: the logarithm of one out of how many passages has it
   * @param needed whether an answer is wanted to have it; a particle is not
   */
  public record Concept(String text, List<Wording> wordings, double rarity, boolean needed) {
    public Concept {
      wordings = List.copyOf(wordings);
    }
  }

  /**
   * One way in which a passage may have a concept.
   *
   * @param query finds the passages
   * @param weight what it is worth: by itself when it is constant, else times the score
   * @param constant whether it is worth the same in each
   */
  public record Wording(Query query, float weight, boolean constant) {}
}
