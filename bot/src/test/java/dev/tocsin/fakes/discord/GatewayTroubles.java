package dev.tocsin.fakes.discord;

/** What is wrong with the gateway at the moment. */
final class GatewayTroubles {
  private volatile boolean drops;
  private volatile boolean ignoresResumes;
  private volatile boolean holdsBack;
  private volatile int notGranted;
  private volatile int heartbeatMillis = 41_250;

  boolean dropsEveryone() {
    return drops;
  }

  void dropEveryone(boolean dropping) {
    drops = dropping;
  }

  boolean ignoresResumes() {
    return ignoresResumes;
  }

  void ignoreResumes(boolean ignoring) {
    ignoresResumes = ignoring;
  }

  boolean holdsBack() {
    return holdsBack;
  }

  void holdBack(boolean holding) {
    holdsBack = holding;
  }

  int intentsNotGranted() {
    return notGranted;
  }

  void withhold(int intents) {
    notGranted = intents;
  }

  int heartbeatMillis() {
    return heartbeatMillis;
  }

  void heartbeatEvery(int millis) {
    heartbeatMillis = millis;
  }
}
