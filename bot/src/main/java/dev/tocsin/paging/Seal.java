package dev.tocsin.paging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs short texts, so that they can be given away and are known again; for one purpose only. */
public final class Seal {
  private static final String ALGORITHM = "HmacSHA256";

  /** Half of the code is as hard to guess as a key of 128 bits, and makes a short link. */
  private static final int CODE_BYTES = 16;

  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;
  private final byte[] purpose;

  Seal(byte[] key, String purpose) {
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.purpose = (purpose + "\0").getBytes(StandardCharsets.UTF_8);
  }

  /** The text with its signature, fit for a URL. */
  public String seal(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return TO_TEXT.encodeToString(bytes) + "." + TO_TEXT.encodeToString(code(bytes));
  }

  /** The text, if this was sealed with the same key for the same purpose. */
  public Optional<String> open(String sealed) {
    int dot = sealed.indexOf('.');
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(0, Math.max(dot, 0)));
      byte[] code = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
      return MessageDigest.isEqual(code, code(bytes))
          ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] code(byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose);
      return Arrays.copyOf(mac.doFinal(text), CODE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
