/** Starts Tocsin and joins its parts. */
@NullMarked
package dev.tocsin;

import org.jspecify.annotations.NullMarked;
