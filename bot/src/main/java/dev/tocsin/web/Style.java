package dev.tocsin.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;

/** The look of the pages; it comes within each page, so that one answer shows all. */
record Style(String css, String hash) {
  static final Style SHIPPED = read("web/style.css");

  private static Style read(String file) {
    try {
      String css = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return new Style(css, "sha256-" + Base64.getEncoder().encodeToString(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
