/**
 * The practice room: a small chat service of its own, worked in the browser, that needs no token.
 */
@NullMarked
package dev.tocsin.chat.console;

import org.jspecify.annotations.NullMarked;
