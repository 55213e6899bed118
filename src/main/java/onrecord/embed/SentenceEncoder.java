package onrecord.embed;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The encoder e5-small-v2 (Wang et al., "Text Embeddings by Weakly-Supervised Contrastive
 * Pre-training", 2022), quantised to int8, on the processor. It loads on a thread of its own, so
 * that pages are read and indexed meanwhile; whoever asks first waits for the rest. Safe for use by
 * several threads.
 */
public final class SentenceEncoder implements Encoder, AutoCloseable {
  private final CompletableFuture<Model> model;
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private boolean closed;

  private SentenceEncoder(CompletableFuture<Model> model) {
    this.model = model;
  }

  /**
   * Begins to load the model and returns at once.
   *
   * @param threads how many processors one text may use, at least 1; 1 costs the least in all
   */
  public static SentenceEncoder load(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads + ": allowed is 1 or more");
    }
    CompletableFuture<Model> model = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("sentence model")
        .daemon()
        .start(() -> model.completeAsync(() -> Model.load(threads), Runnable::run));
    return new SentenceEncoder(model);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the model cannot run here or is closed; the message says which
   */
  @Override
  public float[] question(String text) {
    return vector("query: " + text);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the model cannot run here or is closed; the message says which
   */
  @Override
  public float[] passage(String text) {
    return vector("passage: " + text);
  }

  private float[] vector(String text) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("no sentence vectors: the encoder is closed");
      }
      return model().vector(text);
    } finally {
      use.readLock().unlock();
    }
  }

  private Model model() {
    try {
      return model.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("no sentence vectors: " + e.getCause(), e);
    }
  }

  /** Waits for a load or a text that is under way, then frees the model. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed && !model.isCompletedExceptionally()) {
        model().close();
      }
      closed = true;
    } finally {
      use.writeLock().unlock();
    }
  }
}
