package dev.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTheServiceTest {
  private static final Map<String, Service> SERVICES =
      Map.of(
          "checkout", new Service("checkout", null, List.of(), List.of("payment", "cart")),
          "api", new Service("api", null, List.of(), List.of("time out")));

  @ParameterizedTest
  @CsvSource({
    "Payments? No: Payment fails, checkout",
    "CART is empty, checkout",
    "checkout answers 502, checkout",
    "calls time out, api",
    "the api drops a cart,",
    "carts are fine,",
    "rapid growth,",
    "nothing works,"
  })
  void a_title_is_about_the_one_service_whose_name_or_keyword_it_has(String title, String service) {
    Duties duties = new Duties(Map.of(), Map.of(), Map.of(), SERVICES);
    Roster roster = new Roster(Acme.BERLIN, Acme.staff(), duties);
    assertThat(roster.serviceIn(title)).isEqualTo(Optional.ofNullable(service));
  }
}
