/** Turns a draft into a document: the port, and the words that every kind of document shares. */
@NullMarked
package dev.tocsin.export;

import org.jspecify.annotations.NullMarked;
