package dev.tocsin.delivery;

/** Carries out tasks of some kinds; a task may come twice and must then do no harm. */
interface Carrier {
  /** Done when it returns; what it throws decides whether and when it is tried again. */
  void carry(Task task);
}
