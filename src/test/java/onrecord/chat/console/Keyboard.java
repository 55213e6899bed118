package onrecord.chat.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;

/**
 * A terminal with somebody at it, who waits for the prompt before they type the next keys and goes
 * away after the last.
 */
final class Keyboard extends InputStream {
  /** Sent once each time a line begins to be edited. */
  private static final String LINE_BEGINS = "\u001b[?2004h";

  private final Runnable happens;
  private final Deque<String> keys;
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private byte[] pressed = {};
  private int at;
  private int prompts;
  private boolean happened;

  Keyboard(String... keys) {
    this(() -> {}, keys);
  }

  /**
   * @param happens goes on while somebody is about to press keys
   */
  Keyboard(Runnable happens, String... keys) {
    this.happens = happens;
    this.keys = new ArrayDeque<>(List.of(keys));
  }

  Terminal terminal() throws IOException {
    return terminal(new Size(100, 40));
  }

  Terminal terminal(Size size) throws IOException {
    var terminal =
        new ExternalTerminal(
            "keyboard", "xterm-256color", this, new Screen(), StandardCharsets.UTF_8);
    terminal.setSize(size);
    return terminal;
  }

  String screen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  @Override
  public synchronized int read() throws IOException {
    while (at == pressed.length && !keys.isEmpty()) {
      awaitPrompt();
      letHappen();
      pressed = keys.removeFirst().getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return at < pressed.length ? pressed[at++] & 0xff : -1;
  }

  /** One key at a time: a fuller buffer would wait for keys that are not pressed yet. */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int key = read();
    if (key >= 0 && length > 0) {
      buffer[offset] = (byte) key;
    }
    return key < 0 ? -1 : 1;
  }

  private void awaitPrompt() throws IOException {
    prompts++;
    try {
      while (begun() < prompts) {
        wait();
      }
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  /** In a thread of its own, as the screen is written meanwhile. */
  private void letHappen() throws IOException {
    Thread _ = Thread.ofVirtual().start(this::happen);
    try {
      while (!happened) {
        wait();
      }
      happened = false;
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  private void happen() {
    happens.run();
    synchronized (this) {
      happened = true;
      notifyAll();
    }
  }

  private int begun() {
    return screen().split(Pattern.quote(LINE_BEGINS), -1).length - 1;
  }

  private final class Screen extends OutputStream {
    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      synchronized (Keyboard.this) {
        screen.write(bytes, offset, length);
        Keyboard.this.notifyAll();
      }
    }
  }
}
