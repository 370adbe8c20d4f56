/** Has a draft's sentences put better by a language model, and keeps only what passes the check. */
@NullMarked
package dev.tocsin.export.model;

import org.jspecify.annotations.NullMarked;
