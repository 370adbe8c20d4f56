/** Tocsin's own web pages: the acknowledge link, the incidents, and their JSON. */
@NullMarked
package dev.tocsin.web;

import org.jspecify.annotations.NullMarked;
