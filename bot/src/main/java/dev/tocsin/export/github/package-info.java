/** Files published postmortems on GitHub, as pull requests. */
@NullMarked
package dev.tocsin.export.github;

import org.jspecify.annotations.NullMarked;
