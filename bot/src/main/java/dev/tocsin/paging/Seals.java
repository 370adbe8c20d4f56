package dev.tocsin.paging;

import java.security.SecureRandom;

/** The seals of one key, one for each purpose: what one of them signs, no other opens. */
public final class Seals {
  private static final int KEY_BYTES = 32;

  private final byte[] key;

  /**
   * @param key kept from one start to the next, or what was signed before is worth nothing
   */
  public Seals(byte[] key) {
    if (key.length < KEY_BYTES) {
      throw new IllegalArgumentException("a key has at least " + KEY_BYTES + " bytes");
    }
    this.key = key.clone();
  }

  /** A key that nobody else has. */
  public static byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }

  public Seal of(String purpose) {
    return new Seal(key, purpose);
  }
}
