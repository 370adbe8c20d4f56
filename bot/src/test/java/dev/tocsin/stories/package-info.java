/** Whole incidents, played through a Tocsin that runs, with the outside world faked at its edge. */
@NullMarked
package dev.tocsin.stories;

import org.jspecify.annotations.NullMarked;
