package gazette.embedding;

import java.util.List;

/**
 * What the vectors are trained on.
 *
 * @param texts the places of each text's words in the vocabulary
 * @param targets where the sum of each text's words is to point, of length 1
 * @param turns how often an epoch takes each text
 */
record Lesson(List<int[]> texts, List<float[]> targets, List<Integer> turns) {}
