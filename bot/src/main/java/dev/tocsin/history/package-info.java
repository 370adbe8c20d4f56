/**
 * Reads what people wrote from files: neutral JSON lines, Slack exports and DiscordChatExporter's
 * JSON.
 */
@NullMarked
package dev.tocsin.history;

import org.jspecify.annotations.NullMarked;
