/** Discord at the network's edge: its REST, its gateway, and the people who use it. */
@NullMarked
package dev.tocsin.fakes.discord;

import org.jspecify.annotations.NullMarked;
