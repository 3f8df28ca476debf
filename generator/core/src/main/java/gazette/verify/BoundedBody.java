package gazette.verify;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes the body of an answer up to a length, and breaks off there. */
final class BoundedBody<T> implements BodySubscriber<T> {

  private final CompletableFuture<T> body = new CompletableFuture<>();
  private final Consumer<ByteBuffer> sink;
  private final Supplier<T> result;
  private long left;
  private @Nullable Subscription subscription;

  /**
   * @param most how many bytes are taken
   * @param sink takes them piece by piece
   * @param result what has become of them
   */
  BoundedBody(long most, Consumer<ByteBuffer> sink, Supplier<T> result) {
    this.left = most;
    this.sink = sink;
    this.result = result;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    for (ByteBuffer piece : pieces) {
      int taken = (int) Math.min(piece.remaining(), left);
      sink.accept(piece.slice(piece.position(), taken));
      left -= taken;
    }
    if (subscription == null) {
      return;
    }
    if (left > 0) {
      subscription.request(1);
    } else {
      subscription.cancel();
      body.complete(result.get());
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(result.get());
  }

  @Override
  public CompletionStage<T> getBody() {
    return body;
  }
}
