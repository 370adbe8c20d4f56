package dev.tocsin;

import static java.util.Map.entry;

import dev.tocsin.config.Configuration;
import dev.tocsin.runbooks.Runbooks;
import dev.tocsin.storage.StorageSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the environment tells Tocsin: where things are, and the secrets; never shown or logged. */
public final class Surroundings {
  private static final List<String> PLATFORM_TOKENS = List.of("SLACK_BOT_TOKEN", "DISCORD_TOKEN");

  private static final Map<String, String> CONNECTIONS =
      Map.ofEntries(
          entry("SLACK_BOT_TOKEN", "tocsin.slack.token"),
          entry("SLACK_APP_TOKEN", "tocsin.slack.app-token"),
          entry("SLACK_SIGNING_SECRET", "tocsin.slack.signing-secret"),
          entry("SLACK_API_URL", "tocsin.slack.api-url"),
          entry("DISCORD_TOKEN", "tocsin.discord.token"),
          entry("DISCORD_GUILD", "tocsin.discord.guild"),
          entry("DISCORD_API_URL", "tocsin.discord.api-url"),
          entry("DISCORD_GATEWAY_URL", "tocsin.discord.gateway-url"),
          entry("NTFY_URL", "tocsin.ntfy.url"),
          entry("NTFY_TOKEN", "tocsin.ntfy.token"),
          entry("TWILIO_ACCOUNT_SID", "tocsin.twilio.account-sid"),
          entry("TWILIO_AUTH_TOKEN", "tocsin.twilio.auth-token"),
          entry("TWILIO_PHONE_NUMBER", "tocsin.twilio.phone-number"),
          entry("TWILIO_API_URL", "tocsin.twilio.api-url"),
          entry("GITHUB_TOKEN", "tocsin.github.token"),
          entry("GITHUB_REPOSITORY", "tocsin.github.repository"),
          entry("GITHUB_API_URL", "tocsin.github.api-url"),
          entry("TOCSIN_MODEL", "tocsin.model.name"),
          entry("OPENAI_BASE_URL", "tocsin.model.url"),
          entry("OPENAI_API_KEY", "tocsin.model.key"),
          entry("TOCSIN_POSTMORTEMS", "tocsin.postmortems.folder"),
          entry("TOCSIN_WEBHOOK_SECRET", "tocsin.webhook.secret"));

  private static final Set<String> TELEPHONE =
      Set.of("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_PHONE_NUMBER");

  private static final URI REGISTRIES = URI.create("https://rdap.org");

  private static final Set<String> WEB = Set.of("http", "https");

  private static final String SQLITE = "jdbc:sqlite:";

  private static final int HIGHEST_PORT = 65_535;

  private final Map<String, String> variables;

  public Surroundings(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** Of this process. */
  public static Surroundings ofThisProcess() {
    return new Surroundings(System.getenv());
  }

  /** A variable that is set to something. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(variables.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** The folder for the database and all else that is kept. */
  public Path data() {
    return Path.of(get("TOCSIN_DATA").orElse("data"));
  }

  /** The folder for copies of the files that came with messages. */
  public Path attachments() {
    return data().resolve("attachments");
  }

  public String databaseUrl() {
    return get("TOCSIN_DATABASE_URL").orElseGet(() -> SQLITE + data().resolve("tocsin.db"));
  }

  /** Whether there is one already; a server's can only be tried. */
  public boolean hasDatabase() {
    String url = databaseUrl();
    return !url.startsWith(SQLITE) || Files.exists(Path.of(url.substring(SQLITE.length())));
  }

  /** Whether no other process may share the data: SQLite's file, and the practice room's chat. */
  boolean isAlone() {
    return practice() || databaseUrl().startsWith(SQLITE);
  }

  /** How to open the database by the given clock. */
  public StorageSettings database(InstantSource clock) {
    return database(databaseUrl(), clock);
  }

  /** How to open another database with the same user. */
  public StorageSettings database(String url, InstantSource clock) {
    return new StorageSettings(
        url,
        get("TOCSIN_DATABASE_USER").orElse(null),
        get("TOCSIN_DATABASE_PASSWORD").orElse(null),
        clock);
  }

  /**
   * The company's own over the shipped ones: where the configuration says, else beside the data.
   */
  public Runbooks runbooks(Configuration configuration) {
    return Optional.ofNullable(configuration.runbooks())
        .map(Runbooks::in)
        .orElseGet(() -> Runbooks.usuallyIn(data().resolve("runbooks")));
  }

  public Optional<Path> configuration() {
    return get("TOCSIN_CONFIG").map(Path::of);
  }

  /** The address under which phones and providers reach Tocsin, without a slash at the end. */
  public Optional<String> publicUrl() {
    return get("TOCSIN_PUBLIC_URL")
        .map(url -> webAddress("TOCSIN_PUBLIC_URL", url).toString().replaceAll("/+$", ""));
  }

  /** Where to tell again and again that work goes on. */
  public Optional<URI> heartbeat() {
    return get("TOCSIN_HEARTBEAT_URL").map(url -> webAddress("TOCSIN_HEARTBEAT_URL", url));
  }

  /**
   * The service that knows which registry to ask about a domain; practice leaves the machine only
   * when it is told where to.
   */
  Optional<URI> registries() {
    return get("RDAP_URL")
        .map(url -> webAddress("RDAP_URL", url))
        .or(() -> practice() ? Optional.empty() : Optional.of(REGISTRIES));
  }

  private static URI webAddress(String name, String value) {
    try {
      URI address = URI.create(value);
      if (address.getHost() != null && WEB.contains(String.valueOf(address.getScheme()))) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // said below, without the value: it may hold a secret
    }
    throw new CannotStart(name + " is no web address. Set it to one, such as https://….");
  }

  /** Whether the practice room is served: when asked for, and when no platform is connected. */
  public boolean practice() {
    return get("TOCSIN_PRACTICE").map(Surroundings::yesOrNo).orElseGet(() -> !chats());
  }

  private static boolean yesOrNo(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new CannotStart("TOCSIN_PRACTICE is true or false, not: " + word + ".");
    };
  }

  /** Whether a chat platform other than the practice room is to be connected. */
  public boolean chats() {
    return PLATFORM_TOKENS.stream().anyMatch(token -> get(token).isPresent());
  }

  /** Whether each line that is logged is to be an object. */
  boolean logsForMachines() {
    return get("TOCSIN_LOG_FORMAT").filter("json"::equals).isPresent();
  }

  /** Whether there is a mail server to hand mail to. */
  public boolean mails() {
    return get("SPRING_MAIL_HOST").isPresent();
  }

  /** Whether push messages go out; practice leaves the machine only when it is told where to. */
  boolean pushes() {
    return get("NTFY_URL").isPresent() || chats() || !practice();
  }

  /** Whether a provider carries voice calls and SMS. */
  public boolean telephones() {
    return TELEPHONE.stream().allMatch(name -> get(name).isPresent());
  }

  /** What a provider that is named lacks before it carries anything, in a sentence. */
  public Optional<String> telephoneTrouble() {
    List<String> missing = TELEPHONE.stream().filter(name -> get(name).isEmpty()).sorted().toList();
    return get("TWILIO_ACCOUNT_SID").isEmpty() || missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(" and ", missing)
                + (missing.size() == 1 ? " is" : " are")
                + " not set, without which Twilio carries neither SMS nor calls");
  }

  /** Whether anything is set up that leaves the practice room. */
  boolean reachesOutside() {
    return chats() || mails() || pushes() || telephones() || get("TOCSIN_MODEL").isPresent();
  }

  /**
   * A sender that is known without being configured: who signs in to mail servers is an address.
   */
  public Optional<String> mailUser() {
    return get("SPRING_MAIL_USERNAME").filter(user -> user.contains("@"));
  }

  /** In a container, where requests of the machine around it come from; {@code auto} finds it. */
  Optional<String> hostGateway() {
    return get("TOCSIN_HOST_GATEWAY")
        .flatMap(at -> at.equals("auto") ? Gateway.ofThisProcess().address() : Optional.of(at));
  }

  /** Where it listens; nowhere but on this machine unless told so. */
  String address() {
    String address = get("TOCSIN_ADDRESS").orElse("127.0.0.1");
    try {
      return InetAddress.getByName(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new CannotStart(
          "TOCSIN_ADDRESS is no address: " + address + ". Leave it out, or set it to 0.0.0.0.");
    }
  }

  int port() {
    String port = get("TOCSIN_PORT").orElse("8080");
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
      throw new CannotStart(
          "TOCSIN_PORT is no port: " + port + ". Set it to a number up to 65535.");
    }
    return Integer.parseInt(port);
  }

  /** The same as properties that parts can be switched on by, and what they need to connect. */
  Map<String, Object> asProperties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", address());
    properties.put("server.port", port());
    properties.put("tocsin.practice", practice());
    properties.put("tocsin.data", data().toString());
    properties.put("tocsin.alone", isAlone());
    properties.put("tocsin.mail", mails());
    properties.put("tocsin.push", pushes());
    properties.put("tocsin.telephone", telephones());
    properties.put("tocsin.heartbeat", heartbeat().isPresent());
    properties.put("tocsin.webhook", get("TOCSIN_WEBHOOK_SECRET").isPresent());
    properties.put("tocsin.slack", get("SLACK_BOT_TOKEN").isPresent());
    properties.put("tocsin.discord", get("DISCORD_TOKEN").isPresent());
    properties.put(
        "tocsin.slack.http",
        get("SLACK_BOT_TOKEN").isPresent() && get("SLACK_SIGNING_SECRET").isPresent());
    telephoneTrouble()
        .ifPresent(
            why -> {
              throw new CannotStart(why + ". Set it, or leave TWILIO_ACCOUNT_SID out.");
            });
    if (get("TOCSIN_MODEL").isPresent()) {
      get("OPENAI_BASE_URL").ifPresent(url -> webAddress("OPENAI_BASE_URL", url));
    }
    publicUrl().ifPresent(url -> properties.put("tocsin.public-url", url));
    CONNECTIONS.forEach((name, key) -> get(name).ifPresent(value -> properties.put(key, value)));
    return Map.copyOf(properties);
  }
}
