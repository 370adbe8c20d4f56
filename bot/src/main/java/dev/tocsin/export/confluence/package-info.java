/** A draft in Confluence's storage format, for its editor and its REST API. */
@NullMarked
package dev.tocsin.export.confluence;

import org.jspecify.annotations.NullMarked;
