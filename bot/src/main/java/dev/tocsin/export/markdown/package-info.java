/** A draft as Markdown, for repositories and wikis. */
@NullMarked
package dev.tocsin.export.markdown;

import org.jspecify.annotations.NullMarked;
