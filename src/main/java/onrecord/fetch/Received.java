package onrecord.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import okio.Buffer;

/** A body as it comes in, kept as it was sent; never more than is allowed. */
final class Received extends FilterInputStream {
  private final Buffer kept = new Buffer();
  private final int maxBytes;
  private final Budget.Share share;

  Received(InputStream wire, int maxBytes, Budget.Share share) {
    super(wire);
    this.maxBytes = maxBytes;
    this.share = share;
  }

  /** What was sent; it is gone as it is read. */
  Buffer kept() {
    return kept;
  }

  long size() {
    return kept.size();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** Never more than one byte beyond what is allowed. */
  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    long room = maxBytes + 1 - kept.size();
    if (room <= 0) {
      throw tooLarge(maxBytes);
    }
    int read = super.read(buffer, from, (int) Math.min(length, room));
    if (read > 0) {
      take(kept.size() + read);
      kept.write(buffer, from, read);
    }
    return read;
  }

  static FetchException tooLarge(int maxBytes) {
    return new FetchException(
        Fetched.Failure.TOO_LARGE, "it is larger than " + maxBytes + " bytes");
  }

  private void take(long bytes) throws IOException {
    try {
      share.grow(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
