/** The configuration file, read into a checked model or into everything that is wrong with it. */
@NullMarked
package dev.tocsin.config;

import org.jspecify.annotations.NullMarked;
