package dev.tocsin.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class UnpackingWithinABudgetTest {
  private static ByteArrayInputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }

  @Test
  void what_fits_is_read_whole() throws Exception {
    assertThat(new Budget(100).charge(bytes(100)).readAllBytes()).hasSize(100);
  }

  @Test
  void all_files_together_may_not_exceed_it() throws Exception {
    var budget = new Budget(100);
    budget.charge(bytes(60)).readAllBytes();

    assertThatThrownBy(() -> budget.charge(bytes(60)).readAllBytes())
        .isInstanceOf(Budget.Exceeded.class);
  }

  @Test
  void single_bytes_count_too() throws Exception {
    var in = new Budget(1).charge(bytes(2));
    assertThat(in.read()).isZero();

    assertThatThrownBy(in::read).isInstanceOf(Budget.Exceeded.class);
  }
}
