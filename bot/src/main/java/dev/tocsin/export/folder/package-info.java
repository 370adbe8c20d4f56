/** Files published postmortems in a folder. */
@NullMarked
package dev.tocsin.export.folder;

import org.jspecify.annotations.NullMarked;
