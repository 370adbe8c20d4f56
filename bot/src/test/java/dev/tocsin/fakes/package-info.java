/** Servers that stand in for what lies beyond Tocsin's network. */
package dev.tocsin.fakes;
