/** Writes the draft of a postmortem from what people said and what was recorded, citing both. */
@NullMarked
package dev.tocsin.postmortem;

import org.jspecify.annotations.NullMarked;
