/** Reads when domains end, from the registries that keep them. */
@NullMarked
package dev.tocsin.watch.rdap;

import org.jspecify.annotations.NullMarked;
