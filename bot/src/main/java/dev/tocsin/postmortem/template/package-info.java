/** The form of a written postmortem, which a team can replace, and what it requires. */
@NullMarked
package dev.tocsin.postmortem.template;

import org.jspecify.annotations.NullMarked;
