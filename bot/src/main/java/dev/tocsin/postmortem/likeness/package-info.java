/** Finds past incidents that look like one at hand, and says why. */
@NullMarked
package dev.tocsin.postmortem.likeness;

import org.jspecify.annotations.NullMarked;
