/** Alerts of monitoring programs: what their requests say, and the address that takes them. */
@NullMarked
package dev.tocsin.web.alerts;

import org.jspecify.annotations.NullMarked;
