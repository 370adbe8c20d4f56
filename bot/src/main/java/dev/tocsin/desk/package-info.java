/**
 * Where a command meets the rules and storage: one transaction for what happened and what follows.
 */
@NullMarked
package dev.tocsin.desk;

import org.jspecify.annotations.NullMarked;
