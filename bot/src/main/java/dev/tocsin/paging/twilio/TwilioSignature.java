package dev.tocsin.paging.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells Twilio's requests from anybody else's: HMAC-SHA1 over the address and the sorted fields.
 * Source: Twilio's "Webhooks security".
 */
final class TwilioSignature {
  private static final String ALGORITHM = "HmacSHA1";

  private final SecretKeySpec key;

  TwilioSignature(String token) {
    this.key = new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  boolean isTrue(String signature, String address, Map<String, String> form) {
    byte[] given = signature.getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, of(address, form).getBytes(StandardCharsets.UTF_8));
  }

  String of(String address, Map<String, String> form) {
    StringBuilder text = new StringBuilder(address);
    new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] code = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
