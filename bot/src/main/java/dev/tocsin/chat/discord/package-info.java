/** Discord as a place where incidents live, by JDA. */
@NullMarked
package dev.tocsin.chat.discord;

import org.jspecify.annotations.NullMarked;
