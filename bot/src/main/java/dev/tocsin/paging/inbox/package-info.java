/**
 * Pages on the practice room's phones, in place of the channels that cost money or need accounts.
 */
@NullMarked
package dev.tocsin.paging.inbox;

import org.jspecify.annotations.NullMarked;
