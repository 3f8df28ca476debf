package gazette.verify;

import gazette.manifest.FileEntry;
import gazette.manifest.Sha256;
import gazette.problem.Phrase;
import gazette.problem.ToldException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A copy behind a web server, asked gently. */
public final class WebCopy implements Copy {

  private static final int ATTEMPTS = 3;
  private static final int REDIRECTS = 5;

  /** The manifest may take as long as a file of so many bytes. */
  private static final long LONGEST_WAIT_FOR = 4 * 1024 * 1024;

  /** So many files in a row that cannot be had, and the others are not asked for. */
  private static final int GIVE_UP_AFTER = 5;

  /** What is read of the body of a refusal, in bytes, so that the connection can be kept. */
  private static final int REFUSAL = 16 * 1024;

  private final URI base;
  private final Pace pace;
  private final Pace.Turns turns;
  private final HttpClient client;
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * @param address of the document root
   * @throws IllegalArgumentException when it is not one of a web server
   */
  public WebCopy(URI address, Pace pace) {
    if (!isAddress(address)) {
      throw new IllegalArgumentException("not the address of a site: " + address);
    }
    this.base = address.getPath().endsWith("/") ? address : URI.create(address + "/");
    this.pace = pace;
    this.turns = pace.new Turns();
    this.client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(pace.patience())
        .build();
  }

  /** Whether this is an address of a web server, without a query or a part. */
  public static boolean isAddress(URI address) {
    return ("http".equalsIgnoreCase(address.getScheme())
        || "https".equalsIgnoreCase(address.getScheme())) && address.getHost() != null
        && address.getRawQuery() == null && address.getRawFragment() == null;
  }

  @Override
  public Optional<byte[]> read(String path, int most) throws IOException, InterruptedException {
    try {
      return get(path, WebCopy.bytes(most), pace.forBody(LONGEST_WAIT_FOR));
    } catch (UnreadableException e) {
      throw new ToldException(Phrase.of("of-address", base.resolve(path), e.words()), e);
    }
  }

  @Override
  public Optional<FileEntry> entry(String path, long most)
      throws IOException, InterruptedException {
    return get(path, digest(path, most), pace.forBody(most));
  }

  private static BodyHandler<byte[]> bytes(int most) {
    return head -> {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      return new BoundedBody<>(most + 1L, piece -> {
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        content.writeBytes(bytes);
      }, content::toByteArray);
    };
  }

  private static BodyHandler<FileEntry> digest(String path, long most) {
    return head -> {
      Sha256 digest = new Sha256();
      return new BoundedBody<>(most + 1, digest::add, () -> digest.entry(path));
    };
  }

  /** Web servers cannot be listed. */
  @Override
  public Set<String> list() {
    return Set.of();
  }

  @Override
  public int atOnce() {
    return pace.atOnce();
  }

  /** The body of a file; empty when there is none. */
  private <T> Optional<T> get(String path, BodyHandler<T> body, Duration wait)
      throws IOException, InterruptedException {
    Phrase failure = Phrase.of("does-not-answer");
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        HttpResponse<Optional<T>> answer = follow(base.resolve(path), body, wait);
        switch (answer.statusCode()) {
          case 200 -> {
            failures.set(0);
            refuseCompressed(answer);
            return answer.body();
          }
          case 404, 410 -> {
            failures.set(0);
            return Optional.empty();
          }
          case 429, 500, 502, 503, 504 -> {
            failure = Phrase.of("answers", answer.statusCode());
            pause(attempt, answer.headers().firstValue("Retry-After").orElse(""));
          }
          default -> throw new UnreadableException(Phrase.of("answers", answer.statusCode()));
        }
      } catch (UnreadableException told) {
        throw told;
      } catch (IOException broken) {
        failure = broken instanceof ConnectException ? Phrase.of("does-not-answer")
            : Phrase.of("breaks-off", String.valueOf(broken.getMessage()));
        pause(attempt, "");
      }
    }
    if (failures.incrementAndGet() >= GIVE_UP_AFTER) {
      throw new ToldException(Phrase.of("so-do-others", base.resolve(path), failure), null);
    }
    throw new UnreadableException(failure);
  }

  /** Readers get the same after all, but what the file is cannot be told. */
  private static void refuseCompressed(HttpResponse<?> answer) throws UnreadableException {
    String encoding = answer.headers().firstValue("Content-Encoding").orElse("identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      throw new UnreadableException(Phrase.of("sent-compressed"));
    }
  }

  /** A web server that is busy says how long to wait; others are given longer each time. */
  private void pause(int attempt, String retryAfter) throws InterruptedException {
    if (attempt < ATTEMPTS) {
      Duration asked = retryAfter.matches("\\d{1,4}")
          ? Duration.ofSeconds(Long.parseLong(retryAfter))
          : pace.patience().dividedBy(30).multipliedBy(attempt);
      Thread.sleep(asked.compareTo(pace.patience()) < 0 ? asked : pace.patience());
    }
  }

  /** Redirects are followed within the same host only: no copy sends us to others. */
  private <T> HttpResponse<Optional<T>> follow(URI address, BodyHandler<T> body, Duration wait)
      throws IOException, InterruptedException {
    URI place = address;
    for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
      HttpResponse<Optional<T>> answer = ask(place, body, wait);
      Optional<String> location = answer.headers().firstValue("Location");
      if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
        return answer;
      }
      place = target(place, location.get());
    }
    throw new UnreadableException(Phrase.of("redirects-without-end"));
  }

  private static URI target(URI from, String location) throws UnreadableException {
    try {
      URI to = from.resolve(location);
      boolean sameHost = from.getHost().equalsIgnoreCase(to.getHost());
      boolean sameDoor = from.getScheme().equals(to.getScheme()) && from.getPort() == to.getPort();
      if (sameHost && (sameDoor || "https".equals(to.getScheme()))) {
        return to;
      }
    } catch (IllegalArgumentException noAddress) {
      throw new UnreadableException(Phrase.of("redirects-to-nothing"));
    }
    throw new UnreadableException(Phrase.of("redirects-away"));
  }

  private <T> HttpResponse<Optional<T>> ask(URI address, BodyHandler<T> body, Duration wait)
      throws IOException, InterruptedException {
    turns.await();
    HttpRequest request = HttpRequest.newBuilder(address)
        .timeout(pace.patience())
        .header("Accept-Encoding", "identity")
        .header("User-Agent", "gazette-verify")
        .build();
    CompletableFuture<HttpResponse<Optional<T>>> answer = client.sendAsync(request,
        head -> head.statusCode() == 200 ? BodySubscribers.mapping(body.apply(head), Optional::of)
            : new BoundedBody<>(REFUSAL, piece -> {}, Optional::empty));
    try {
      return answer.get(pace.patience().plus(wait).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("it takes longer than %d s".formatted(wait.toSeconds()), e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
