/** Paging as Tocsin sees it: a person, a channel, and what came of the try. */
@NullMarked
package dev.tocsin.paging;

import org.jspecify.annotations.NullMarked;
