package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassingOnTest {
  /** One that keeps its default would be lost on its way without a word. */
  @Test
  void whatever_an_adapter_tells_is_passed_on() {
    assertThat(signatures(PassingOn.class)).containsAll(signatures(ChatEvents.class).toList());
  }

  private static Stream<String> signatures(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .map(PassingOnTest::signature);
  }

  private static String signature(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }
}
