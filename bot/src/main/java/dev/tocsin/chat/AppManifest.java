package dev.tocsin.chat;

import org.jspecify.annotations.Nullable;

/** What a platform is told once so that Tocsin can be installed there; found as a service. */
public interface AppManifest {
  /** The platform's name. */
  String platform();

  /** The manifest to be pasted there. */
  String written(Wishes wishes);

  /**
   * What the company uses of the platform.
   *
   * @param url where the platform is to call Tocsin; null where Tocsin calls
   * @param groups whether groups of the platform follow rotations
   * @param emails whether people are found by their e-mail addresses
   * @param application the platform's id of the app, where it has one already
   */
  record Wishes(
      @Nullable String url, boolean groups, boolean emails, @Nullable String application) {
    public Wishes(@Nullable String url, boolean groups, boolean emails) {
      this(url, groups, emails, null);
    }

    public Wishes(@Nullable String url, boolean groups) {
      this(url, groups, false);
    }
  }
}
