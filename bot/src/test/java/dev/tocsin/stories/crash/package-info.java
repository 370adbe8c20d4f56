/** Nights on which Tocsin is killed over and over, played against a process of its own. */
@NullMarked
package dev.tocsin.stories.crash;

import org.jspecify.annotations.NullMarked;
