/** What happened, as the journal stores it and as people read it. */
@NullMarked
package dev.tocsin.timeline;

import org.jspecify.annotations.NullMarked;
