package dev.tocsin.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where a command reads and writes; a document is UTF-8 whatever the terminal's locale says. */
public record Streams(InputStream in, PrintWriter out, PrintWriter err) {

  /** Those of this process. */
  public static Streams standard() {
    return new Streams(
        new FileInputStream(FileDescriptor.in),
        writer(FileDescriptor.out),
        writer(FileDescriptor.err));
  }

  private static PrintWriter writer(FileDescriptor where) {
    return new PrintWriter(new FileOutputStream(where), true, StandardCharsets.UTF_8);
  }
}
