/** Pages as signed HTTP requests, for whatever else a team wants to ring. */
@NullMarked
package dev.tocsin.paging.webhook;

import org.jspecify.annotations.NullMarked;
