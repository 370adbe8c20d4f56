/** A draft as JSON, for programs. */
@NullMarked
package dev.tocsin.export.json;

import org.jspecify.annotations.NullMarked;
