package gazette.search.rank;

import gazette.search.index.Schema.Part;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What to ask the index to answer a query.
 *
 * @param concepts what is looked for, each by itself; at most {@value #MOST}
 * @param required what a passage must be or have, all of it, and what brings it up: numbers,
 *   places, phrases
 * @param bonus what brings up a passage that has concepts already: their order and their nearness
 * @param wordsNeeded whether results must have the needed concepts, too; a number tells enough
 * @param filter what the articles of results must be; null when they may be anything
 */
public record Plan(List<Concept> concepts, List<Required> required, List<Query> bonus,
    boolean wordsNeeded, @Nullable Query filter) {

  /** Concepts are bits of an int. */
  static final int MOST = 31;

  public Plan {
    concepts = List.copyOf(concepts);
    required = List.copyOf(required);
    bonus = List.copyOf(bonus);
  }

  /**
   * Something that a query speaks of.
   *
   * @param text as it was asked for, normalised
   * @param wordings how and where passages may have it
   * @param rarity how much it tells: the logarithm of one out of how many passages has it
   * @param need whether an answer is wanted to have it
   */
  public record Concept(String text, List<Wording> wordings, double rarity, Need need) {
    public Concept {
      wordings = List.copyOf(wordings);
    }

    boolean needed() {
      return need == Need.NEEDED;
    }
  }

  /** How much an answer is wanted to have a concept. */
  public enum Need {
    /** By all means. */
    NEEDED,
    /**
     * Single characters that stand together as nowhere in the index: a new word (网约车), or chance
     * (质疑|函交|了). No answer is wanted to have them, but it lacks a part of the query.
     */
    UNKNOWN,
    /** Not at all: it only holds the question together. */
    WEAK
  }

  /**
   * One way in which a passage may have a concept.
   *
   * @param part where it stands
   * @param query finds it there
   * @param articles finds the articles that have it, by any of their documents
   * @param weight what it is worth: in titles and headings by itself, in texts times the score
   */
  public record Wording(Part part, Query query, Query articles, float weight) {}

  /**
   * What a passage must be or have, or the article or a heading that it stands under.
   *
   * @param query finds it, and scores it
   * @param literal what must stand there as it is; null when the query tells for sure
   */
  public record Required(Query query, @Nullable String literal) {}
}
