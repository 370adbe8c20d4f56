/** How Tocsin itself is doing, for those who run it: health and metrics. */
@NullMarked
package dev.tocsin.web.operation;

import org.jspecify.annotations.NullMarked;
