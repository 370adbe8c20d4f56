package dev.tocsin.paging.twilio;

import dev.tocsin.incident.PagingEvent.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Twilio calls back: receipts, text messages and pressed keys, each with its signature. */
@RestController
@ConditionalOnProperty(name = "tocsin.telephone", havingValue = "true")
@ConditionalOnWebApplication
final class TwilioController {
  private static final String PAGE = "page";

  private final Account account;
  private final TwilioSignature signatures;
  private final Answering answering;

  TwilioController(TwilioApi twilio, Answering answering) {
    this.account = twilio.account();
    this.signatures = new TwilioSignature(account.token());
    this.answering = answering;
  }

  @PostMapping("/twilio/status")
  ResponseEntity<String> status(HttpServletRequest request) {
    return checked(
        request,
        form -> {
          String key = String.valueOf(request.getParameter(PAGE));
          PageKey.read(key).ifPresent(page -> receipt(page, form));
          ProofKey.read(key).ifPresent(proof -> receipt(proof, form));
          return "<Response/>";
        });
  }

  @PostMapping("/twilio/sms")
  ResponseEntity<String> sms(HttpServletRequest request) {
    return checked(
        request,
        form -> {
          String said = form.getOrDefault("Body", "");
          String answer = answering.text(id(form), form.getOrDefault("From", ""), said);
          return "<Response><Message>" + Spoken.escaped(answer) + "</Message></Response>";
        });
  }

  @PostMapping("/twilio/keys")
  ResponseEntity<String> keys(HttpServletRequest request) {
    return checked(
        request,
        form -> {
          String digit = form.getOrDefault("Digits", "");
          String answer =
              PageKey.read(String.valueOf(request.getParameter(PAGE)))
                  .map(page -> answering.key(id(form) + "/" + digit, page, digit))
                  .orElse("Tocsin doesn't know this page.");
          return "<Response><Say>" + Spoken.escaped(answer) + "</Say></Response>";
        });
  }

  private ResponseEntity<String> checked(
      HttpServletRequest request, Function<Map<String, String>, String> work) {
    String signature = Optional.ofNullable(request.getHeader("X-Twilio-Signature")).orElse("");
    Map<String, String> form = form(request);
    String address = account.callback() + request.getRequestURI() + query(request);
    if (!signatures.isTrue(signature, address, form)) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).body("The signature is wrong.");
    }
    return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(work.apply(form));
  }

  private void receipt(ProofKey proof, Map<String, String> form) {
    String status = status(form);
    outcome(status)
        .ifPresent(
            outcome -> answering.report(proof, outcome == Outcome.DELIVERED, words(form, status)));
  }

  private static String status(Map<String, String> form) {
    return form.getOrDefault("MessageStatus", form.getOrDefault("CallStatus", "unknown"));
  }

  private void receipt(PageKey page, Map<String, String> form) {
    String status = status(form);
    outcome(status)
        .ifPresent(
            outcome ->
                answering.report(id(form) + "/" + status, page, outcome, words(form, status)));
  }

  /** Empty for what is only on its way. */
  private static Optional<Outcome> outcome(String status) {
    return switch (status) {
      case "delivered", "read", "completed" -> Optional.of(Outcome.DELIVERED);
      case "undelivered", "failed", "busy", "no-answer", "canceled" -> Optional.of(Outcome.FAILED);
      default -> Optional.empty();
    };
  }

  private static String words(Map<String, String> form, String status) {
    String code = form.getOrDefault("ErrorCode", "");
    return "Twilio says: " + status + (code.isEmpty() ? "" : " [" + code + "]");
  }

  /** Twilio repeats a callback under the same id. */
  private static String id(Map<String, String> form) {
    String id = form.getOrDefault("MessageSid", form.getOrDefault("CallSid", ""));
    return "twilio/" + id;
  }

  /** The fields that are signed: those of the body, without the address's own. */
  private static Map<String, String> form(HttpServletRequest request) {
    Map<String, String> form = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> form.put(name, values[0]));
    form.remove(PAGE);
    return form;
  }

  private static String query(HttpServletRequest request) {
    return request.getQueryString() == null ? "" : "?" + request.getQueryString();
  }
}
