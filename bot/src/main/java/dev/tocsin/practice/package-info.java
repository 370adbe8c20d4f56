/** The practice room's own small world, in place of the real one: its clock and its phones. */
@NullMarked
package dev.tocsin.practice;

import org.jspecify.annotations.NullMarked;
