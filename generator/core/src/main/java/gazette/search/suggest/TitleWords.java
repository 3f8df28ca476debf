package gazette.search.suggest;

import gazette.search.query.StopWords;
import gazette.search.segment.Token;
import gazette.search.segment.WordSegmenter;
import gazette.text.Normalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The words by which a title may be asked for. For use by one thread. */
public final class TitleWords {

  private final WordSegmenter segmenter;

  public TitleWords() {
    segmenter = new WordSegmenter();
  }

  /** Its words of two characters and more, in order; a word that is there twice is given twice. */
  public List<String> of(String title) {
    try {
      return segmenter.words(Normalizer.normalize(title).text())
          .stream()
          .map(Token::text)
          .filter(TitleWords::isWord)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWord(String term) {
    return term.length() > 1 && term.chars().allMatch(Character::isIdeographic)
        && !StopWords.contains(term);
  }
}
