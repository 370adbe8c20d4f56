package dev.tocsin.chat.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The practice room's page at the root, with its scripts and styles from the jar. */
final class PracticePages implements WebMvcConfigurer {
  @Override
  public void addViewControllers(ViewControllerRegistry pages) {
    pages.addViewController("/").setViewName("forward:/practice/index.html");
  }

  /** Told apart by content: files of a reproducible jar all bear the same date. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    files
        .addResourceHandler("/practice/**")
        .addResourceLocations("classpath:/practice/")
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(PracticePages::tag);
  }

  private static String tag(Resource file) {
    try {
      var sum = new CRC32C();
      sum.update(file.getContentAsByteArray());
      return "\"" + HexFormat.of().toHexDigits(sum.getValue()) + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
