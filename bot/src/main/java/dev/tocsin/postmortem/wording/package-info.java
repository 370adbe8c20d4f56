/** Looks over text that is about to leave the company, and says what to write instead. */
@NullMarked
package dev.tocsin.postmortem.wording;

import org.jspecify.annotations.NullMarked;
