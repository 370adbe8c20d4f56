package dev.tocsin.export.pdf;

import com.openhtmltopdf.util.XRLog;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the renderer's notes on style and fonts out of the logs; what fails is thrown anyway. */
final class Quietly {
  private static final Logger FONTS = Logger.getLogger("org.apache.fontbox");

  private Quietly() {}

  static void please() {
    XRLog.setLoggingEnabled(false);
    FONTS.setLevel(Level.SEVERE);
  }
}
