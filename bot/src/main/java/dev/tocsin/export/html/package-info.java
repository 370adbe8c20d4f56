/** A draft as one HTML page that needs nothing else, for readers and for print. */
@NullMarked
package dev.tocsin.export.html;

import org.jspecify.annotations.NullMarked;
