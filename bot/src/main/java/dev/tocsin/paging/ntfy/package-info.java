/** Push messages to phones over the ntfy protocol, on ntfy.sh or a server of one's own. */
@NullMarked
package dev.tocsin.paging.ntfy;

import org.jspecify.annotations.NullMarked;
