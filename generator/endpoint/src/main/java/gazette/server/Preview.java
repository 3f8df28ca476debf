package gazette.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import gazette.server.Answer.Body;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What browsers of editors are told while content changes: when to load their page anew, and what
 * is wrong. Each page gets a script that asks for it. Safe for use by several threads.
 */
public final class Preview {

  /** The address of the script. */
  static final String SCRIPT = "/preview.js";
  /** The address that tells. */
  static final String STATE = "/preview.json";

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  // Shorter than a connection may be silent.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final String TAG = "<script src=\"%s\" defer></script>".formatted(SCRIPT);
  private static final String END = "</body>";

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // A browser may have outlived an earlier server: its version is none of ours.
  private final long first = System.nanoTime();
  private long version;
  private long build;
  private List<Note> notes = List.of();

  /**
   * Something that is wrong.
   *
   * @param place file and line
   * @param link opens it in an editor; null when it is no file
   * @param severity error or warning
   * @param message what is wrong
   * @param hint what to do about it
   */
  public record Note(String place, @Nullable String link, String severity, String message,
      String hint) {}

  private record State(String version, String build, List<Note> problems) {}

  /**
   * Takes what a build found.
   *
   * @param isNew whether pages are other ones than before
   */
  public void show(List<Note> found, boolean isNew) {
    lock.lock();
    try {
      notes = List.copyOf(found);
      version++;
      build += isNew ? 1 : 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The state; one that the browser knows is told when it has changed, or after a while.
   *
   * @param query the query of the request
   */
  Answer state(@Nullable String query) {
    long left = LONGEST_WAIT.toNanos();
    lock.lock();
    try {
      while (("after=" + current()).equals(query) && left > 0) {
        left = changed.awaitNanos(left);
      }
      String json = GSON.toJson(new State(current(), first + "-" + build, notes));
      return Answer.text(200, Answer.JSON, json);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Answer.empty(503);
    } finally {
      lock.unlock();
    }
  }

  private String current() {
    return first + "." + version;
  }

  /** The script. */
  Answer script() throws IOException {
    try (InputStream script = Objects
        .requireNonNull(Preview.class.getResourceAsStream("preview.js"))) {
      return Answer.text(200, "text/javascript; charset=utf-8",
          new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** A page with the script, and whatever is no page as it is. */
  Answer onto(Answer answer) throws IOException {
    if (!Answer.HTML.equals(answer.headers().get("Content-Type"))) {
      return answer;
    }
    return switch (answer.body()) {
      case Body.Text text -> Answer.text(answer.status(), Answer.HTML, onto(text.value()));
      case Body.FilePart file -> {
        try (FileChannel channel = file.channel()) {
          yield Answer.text(answer.status(), Answer.HTML, onto(
              new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
      case Body.Empty _ -> answer;
    };
  }

  private static String onto(String page) {
    int end = page.lastIndexOf(END);
    return end < 0 ? page : page.substring(0, end) + TAG + page.substring(end);
  }
}
