/** Reads when certificates end, from the servers that show them. */
@NullMarked
package dev.tocsin.watch.tls;

import org.jspecify.annotations.NullMarked;
