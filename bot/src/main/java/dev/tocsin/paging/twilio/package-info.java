/** SMS and voice calls through Twilio's REST API, with its receipts and people's answers. */
@NullMarked
package dev.tocsin.paging.twilio;

import org.jspecify.annotations.NullMarked;
