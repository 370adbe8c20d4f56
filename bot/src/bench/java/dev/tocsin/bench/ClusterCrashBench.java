package dev.tocsin.bench;

import dev.tocsin.stories.crash.ClusterNights;
import java.nio.file.Files;
import java.nio.file.Path;

/** Kills one of several instances on PostgreSQL, or cuts its network, 200 times or as asked. */
public final class ClusterCrashBench {
  private static final String KILLS = "200";
  private static final String INSTANCES = "2";

  private ClusterCrashBench() {}

  /**
   * @param args the seed that draws what is done when, then how often, then to how many instances
   */
  public static void main(String[] args) throws Exception {
    Figures.environment();
    long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
    int times = Integer.parseInt(args.length > 1 ? args[1] : KILLS);
    int instances = Integer.parseInt(args.length > 2 ? args[2] : INSTANCES);
    Path folder = Files.createTempDirectory("tocsin-cluster");
    System.out.println("data folders and logs: " + folder);
    System.out.println(ClusterNights.play(seed, instances, times, folder));
  }
}
