package gazette.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVectorsTest {

  private static final List<String> TEXTS = List.of("城市绿化", "殡葬管理", "养老服务");

  @TempDir
  private Path folder;

  @BeforeEach
  void itWorks() {
    StandInModel.work(Integer.MAX_VALUE);
  }

  /** Asks for texts in a run of its own; gives how many of them the model was asked for. */
  private int ask(List<String> texts) throws IOException {
    try (KeptVectors kept = open(new StandInModel())) {
      texts.forEach(text -> assertArrayEquals(WordVectors.load().passage(text), kept.passage(text),
          1e-3f, text));
      return kept.asked();
    }
  }

  private KeptVectors open(SentenceModel model) {
    return new KeptVectors(file(), model, (texts, perSecond) -> {});
  }

  private Path file() {
    return folder.resolve("cache/vectors");
  }

  @Test
  void aTextIsEmbeddedOnce() throws IOException {
    assertEquals(3, ask(TEXTS));
    assertEquals(0, ask(TEXTS));
    assertEquals(1, ask(List.of("城市绿化", "垃圾分类")));
  }

  @Test
  void theVectorThatWasKeptIsTheOneThatWasGiven() throws IOException {
    try (KeptVectors first = open(new StandInModel());
        KeptVectors later = open(new StandInModel())) {
      assertArrayEquals(first.passage("城市绿化"), later.passage("城市绿化"));
    }
  }

  @Test
  void aQueryIsNotTakenForAPassage() throws IOException {
    ask(TEXTS);
    try (KeptVectors kept = open(new StandInModel())) {
      kept.query("城市绿化");
      assertEquals(1, kept.asked());
    }
  }

  @Test
  void aModelOfAnotherNameIsAskedForItself() throws IOException {
    ask(TEXTS);
    try (KeptVectors kept = open(new Other())) {
      kept.passage("城市绿化");
      assertEquals(1, kept.asked());
    }
  }

  /** Stops in the midst of every byte of the file. */
  @Test
  void aRunThatWasKilledIsGoneOnWith() throws IOException {
    ask(TEXTS);
    byte[] whole = Files.readAllBytes(file());
    int record = whole.length / TEXTS.size();
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertEquals(TEXTS.size() - length / record, ask(TEXTS), "after " + length + " bytes");
      assertArrayEquals(whole, Files.readAllBytes(file()));
    }
  }

  @Test
  void aVectorThatIsDamagedIsMadeAgain() throws IOException {
    ask(TEXTS);
    long second = Files.size(file()) / TEXTS.size();
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[]{1, 2, 3}), second + 100);
    }
    assertEquals(1, ask(TEXTS));
    assertEquals(0, ask(TEXTS));
  }

  @Test
  void severalThreadsMayAsk() throws IOException {
    List<String> texts = new ArrayList<>();
    IntStream.range(0, 200).forEach(i -> texts.add("第" + i % 50 + "条 城市绿化"));
    try (KeptVectors kept = open(new StandInModel())) {
      texts.parallelStream()
          .forEach(text -> assertArrayEquals(WordVectors.load().passage(text), kept.passage(text),
              1e-3f));
    }
    assertEquals(0, ask(texts));
  }

  /** The same vectors under another name. */
  private static final class Other implements SentenceModel {
    private final SentenceModel same = new StandInModel();

    @Override
    public float[] passage(String text) {
      return same.passage(text);
    }

    @Override
    public float[] query(String text) {
      return same.query(text);
    }

    @Override
    public int dimensions() {
      return same.dimensions();
    }

    @Override
    public String id() {
      return "another";
    }
  }
}
