/** Reads runbooks and finds those that fit the facts of an incident. */
@NullMarked
package dev.tocsin.runbooks;

import org.jspecify.annotations.NullMarked;
