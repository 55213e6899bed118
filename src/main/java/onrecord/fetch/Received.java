package onrecord.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** A body as it comes in, kept as it was sent; never more than is allowed. */
final class Received extends FilterInputStream {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int maxBytes;
  private final Budget.Share share;

  Received(InputStream wire, int maxBytes, Budget.Share share) {
    super(wire);
    this.maxBytes = maxBytes;
    this.share = share;
  }

  byte[] bytes() {
    return kept.toByteArray();
  }

  int size() {
    return kept.size();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** Ends like the wire, or with one byte more than is allowed. */
  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int room = maxBytes + 1 - kept.size();
    if (room <= 0) {
      return -1;
    }
    int read = super.read(buffer, from, Math.min(length, room));
    if (read > 0) {
      take(kept.size() + read);
      kept.write(buffer, from, read);
    }
    return read;
  }

  private void take(int bytes) throws IOException {
    try {
      share.grow(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
