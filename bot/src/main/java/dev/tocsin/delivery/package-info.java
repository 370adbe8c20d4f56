/** Carries out what the outbox promises: posts, pages, timers; at least once, until it is done. */
@NullMarked
package dev.tocsin.delivery;

import org.jspecify.annotations.NullMarked;
