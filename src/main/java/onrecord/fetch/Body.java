package onrecord.fetch;

import java.io.IOException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;
import okio.Source;

/**
 * A body, decoded.
 *
 * @param bytes no more than were allowed
 * @param whole whether that is all of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Body(byte[] bytes, boolean whole) {
  private static final long PIECE = 8192;

  /**
   * Reads a body twice: as it comes in, its decoded bytes are only counted, and the sent ones,
   * which are few, are kept; then these are decoded into exactly the memory that is needed.
   *
   * @param maxBytes the most that is decoded, and the most that is received
   * @throws FetchException if it is encoded in a way that was not asked for
   * @throws IOException if it breaks off, or is not what its encoding says
   */
  static Body read(Response response, int maxBytes, Budget budget, Deadline deadline)
      throws IOException {
    Coding coding =
        Coding.named(response.headers("Content-Encoding"))
            .orElseThrow(() -> failure("it is compressed in a way that was not asked for"));
    ResponseBody body = response.body();
    try (Budget.Share share = budget.open(deadline);
        Received received = new Received(body.byteStream(), maxBytes, share)) {
      long count = count(coding.decoded(Okio.source(received)), maxBytes, deadline);
      boolean whole = count <= maxBytes && received.size() <= maxBytes;
      if (whole && body.contentLength() >= 0 && body.contentLength() != received.size()) {
        throw failure("its body is not as long as was said");
      }
      return new Body(decoded(coding, received, (int) Math.min(count, maxBytes)), whole);
    }
  }

  static FetchException failure(String reason) {
    return new FetchException(Fetched.Failure.BODY, reason);
  }

  /** How many bytes there are, or some number above the most that is allowed. */
  private static long count(Source decoded, int maxBytes, Deadline deadline) throws IOException {
    Buffer piece = new Buffer();
    long count = 0;
    while (count <= maxBytes && decoded.read(piece, PIECE) >= 0) {
      count += piece.size();
      piece.clear();
      deadline.left();
    }
    return count;
  }

  private static byte[] decoded(Coding coding, Received received, int count) throws IOException {
    return Okio.buffer(coding.decoded(received.kept())).readByteArray(count);
  }
}
