/** What ends on a day, and what is to be said of that when. */
@NullMarked
package dev.tocsin.watch;

import org.jspecify.annotations.NullMarked;
