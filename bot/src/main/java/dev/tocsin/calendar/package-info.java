/**
 * Calendars in the form that calendar programs share: read from elsewhere, and written for them.
 */
@NullMarked
package dev.tocsin.calendar;

import org.jspecify.annotations.NullMarked;
