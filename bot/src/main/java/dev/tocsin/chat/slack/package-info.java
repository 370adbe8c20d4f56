/** Slack as a place for incidents; nothing outside this package knows its SDK. */
@NullMarked
package dev.tocsin.chat.slack;

import org.jspecify.annotations.NullMarked;
