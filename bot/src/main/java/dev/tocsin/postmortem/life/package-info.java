/** A draft that people work on while it is written anew: their edits, suggestions, differences. */
@NullMarked
package dev.tocsin.postmortem.life;

import org.jspecify.annotations.NullMarked;
