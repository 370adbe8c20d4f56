/** The command line: one class per sub-command, none of which needs Spring unless it serves. */
@NullMarked
package dev.tocsin.cli;

import org.jspecify.annotations.NullMarked;
