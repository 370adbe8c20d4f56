/**
 * The rules of an incident: commands in, events or a refusal out, with no clock, no database and no
 * chat.
 */
@NullMarked
package dev.tocsin.incident;

import org.jspecify.annotations.NullMarked;
