package dev.tocsin.storage;

/** This request was answered before: {@link Requests#find} has the answer. */
public final class DuplicateRequest extends Conflict {

  DuplicateRequest(String id) {
    super("Request " + id + " was answered before.");
  }
}
