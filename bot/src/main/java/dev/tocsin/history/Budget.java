package dev.tocsin.history;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How many bytes may still be unpacked: a small archive can hold more than a disk. */
final class Budget {
  static final long WHOLE = 2L << 30;

  private long left;

  Budget(long bytes) {
    left = bytes;
  }

  /** The budget ran out. */
  static final class Exceeded extends IOException {}

  InputStream charge(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        spend(1);
        return super.read();
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        spend(Math.max(count, 0));
        return count;
      }
    };
  }

  private void spend(int count) throws Exceeded {
    left -= count;
    if (left < 0) {
      throw new Exceeded();
    }
  }
}
