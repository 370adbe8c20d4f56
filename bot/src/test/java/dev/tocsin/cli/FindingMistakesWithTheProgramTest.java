package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingMistakesWithTheProgramTest {

  @ParameterizedTest
  @CsvSource({"check, no-such.yaml", "simulate, --config=no-such.yaml"})
  void a_file_with_a_mistake_is_bad_input(String command, String file) {
    SimulatedTerminal terminal = new SimulatedTerminal();
    assertThat(Program.run(terminal.streams(), command, file)).isEqualTo(2);
    assertThat(terminal.err())
        .startsWith("no-such.yaml:1:1: there is no such file: ")
        .endsWith("tocsin: 1 mistake to put right in no-such.yaml" + System.lineSeparator());
  }
}
