/** Runs the pages in a real Chromium. */
@NullMarked
package dev.tocsin.browser;

import org.jspecify.annotations.NullMarked;
