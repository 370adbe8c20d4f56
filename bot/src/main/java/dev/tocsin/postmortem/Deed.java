package dev.tocsin.postmortem;

/** What somebody did in an incident, in the order in which it is told. */
enum Deed {
  OPENED("opened the incident"),
  REPORTED("reported it"),
  ACKNOWLEDGED("acknowledged"),
  EXPLAINED("spoke to the cause"),
  ACTED("took part in the resolution"),
  RESOLVED("resolved it"),
  CLOSED("closed it");

  private final String words;

  Deed(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
