package dev.tocsin.bench;

import dev.tocsin.stories.crash.CrashingNights;
import java.nio.file.Files;
import java.nio.file.Path;

/** Kills a running Tocsin 200 times, or as often as the second argument says. */
public final class CrashBench {
  private static final String KILLS = "200";

  private CrashBench() {}

  /**
   * @param args the seed that draws the instants, then how many kills
   */
  public static void main(String[] args) throws Exception {
    Figures.environment();
    long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
    int kills = Integer.parseInt(args.length > 1 ? args[1] : KILLS);
    Path folder = Files.createTempDirectory("tocsin-crash");
    System.out.println("database and log: " + folder);
    System.out.println(CrashingNights.play(seed, kills, folder));
  }
}
