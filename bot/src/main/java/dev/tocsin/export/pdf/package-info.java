/** A draft as a PDF: the HTML page, set on paper. */
@NullMarked
package dev.tocsin.export.pdf;

import org.jspecify.annotations.NullMarked;
