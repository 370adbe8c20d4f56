/** Chat as Tocsin sees it: rooms, cards, commands and messages, whatever the platform. */
@NullMarked
package dev.tocsin.chat;

import org.jspecify.annotations.NullMarked;
