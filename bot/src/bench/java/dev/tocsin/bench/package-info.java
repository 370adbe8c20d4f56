/** Measures what is promised about speed; each main prints its figures and where it ran. */
@NullMarked
package dev.tocsin.bench;

import org.jspecify.annotations.NullMarked;
