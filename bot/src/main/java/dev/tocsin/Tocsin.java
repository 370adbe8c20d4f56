package dev.tocsin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: one sub-command per thing that it can do. */
@Command(name = "tocsin", description = "Incident response in the chat you already use.")
@SpringBootApplication
public class Tocsin implements Runnable {
  public static void main(String[] args) {
    var exitCode = new CommandLine(new Tocsin()).execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public void run() {
    SpringApplication.run(Tocsin.class);
  }
}
