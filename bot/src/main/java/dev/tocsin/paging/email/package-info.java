/** Pages by e-mail, over any SMTP server. */
@NullMarked
package dev.tocsin.paging.email;

import org.jspecify.annotations.NullMarked;
