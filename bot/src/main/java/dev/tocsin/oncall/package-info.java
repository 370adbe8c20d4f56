/**
 * Who is on call and who is woken, step by step: pure rules shared by the engine and the simulator.
 */
@NullMarked
package dev.tocsin.oncall;

import org.jspecify.annotations.NullMarked;
