package dev.tocsin.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.util.http.SlackHttpClient;
import dev.tocsin.chat.Accounts;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatSettings;
import dev.tocsin.desk.Changes;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Slack, once there is a bot's token. */
@Configuration(proxyBeanMethods = false)
@Import({SlackEarsConfiguration.class, SlackPlacesConfiguration.class})
@ConditionalOnProperty(name = "tocsin.slack", havingValue = "true")
class SlackConfiguration {
  private static final String SLACK = "https://slack.com/api/";
  private static final int PATIENCE = 10_000;
  private static final int BETWEEN_HOMES = 2_000;
  private static final int DECIDED_WITHIN = 2_000;
  private static final int NAMED_WITHIN = 800;

  @Bean
  Access slackAccess(Environment environment) {
    return new Access(
        environment.getRequiredProperty("tocsin.slack.token"),
        environment.getProperty("tocsin.slack.app-token"),
        environment.getProperty("tocsin.slack.signing-secret"),
        environment.getProperty("tocsin.slack.api-url", SLACK),
        environment.getProperty("tocsin.public-url"));
  }

  @Bean(destroyMethod = "close")
  Slack slackSdk(Access access, Environment environment) {
    int patience = environment.getProperty("tocsin.slack.patience", Integer.class, PATIENCE);
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(access.api());
    config.setHttpClientReadTimeoutMillis(patience);
    config.setHttpClientWriteTimeoutMillis(patience);
    config.setHttpClientCallTimeoutMillis(2 * patience);
    config.setStatsEnabled(false);
    config.getMethodsConfig().setStatsEnabled(false);
    return Slack.getInstance(config, once(config));
  }

  /**
   * A post that OkHttp sends again by itself would stand in the room twice; the end of a long one
   * need not wait until Slack has confirmed its beginning.
   */
  private static SlackHttpClient once(SlackConfig config) {
    var client = SlackHttpClient.buildOkHttpClient(config).newBuilder();
    client.retryOnConnectionFailure(false).addNetworkInterceptor(SlackConfiguration::promptly);
    return new SlackHttpClient(client.build());
  }

  private static Response promptly(Interceptor.Chain chain) throws IOException {
    Objects.requireNonNull(chain.connection()).socket().setTcpNoDelay(true);
    return chain.proceed(chain.request());
  }

  @Bean
  Reach slackReach() {
    return new Reach();
  }

  @Bean
  SlackApi slackApi(Slack sdk, Access access, Reach reach, InstantSource clock) {
    return new SlackApi(sdk.methods(access.token()), reach, clock);
  }

  @Bean
  Workspace slackWorkspace(SlackApi api) {
    return new Workspace(api);
  }

  @Bean
  Directory slackDirectory(SlackApi api, Workspace workspace, Access access) {
    return new Directory(api, workspace, access.token());
  }

  @Bean
  Names slackNames(Directory directory, Environment environment) {
    return new Names(directory, millis(environment, "named-within", NAMED_WITHIN));
  }

  @Bean
  Borders slackBorders(
      Workspace workspace, Directory directory, Names names, ChatSettings settings) {
    return new Borders(workspace, directory, names, settings);
  }

  @Bean
  Insiders slackInsiders(ChatEvents events, Borders borders) {
    return Insiders.of(events, borders);
  }

  @Bean
  Connection.People slackPeople(
      SlackApi api, Directory directory, Accounts accounts, Borders borders, InstantSource clock) {
    Notices notices = new Notices();
    ByEmail byEmail = new ByEmail(api, new ByEmail.Knowing(accounts, borders, notices), clock);
    return new Connection.People(directory, byEmail, notices);
  }

  @Bean(destroyMethod = "close")
  Later slackLater() {
    return new Later();
  }

  @Bean
  Replies slackReplies(SlackApi api, Slack sdk, Modals modals) {
    return new Replies(api, sdk, modals);
  }

  @Bean
  Modals slackModals(Insiders insiders) {
    return new Modals(insiders.events());
  }

  @Bean
  Deciding slackDeciding(Insiders insiders, Replies replies, Environment environment) {
    Duration soon = millis(environment, "decided-within", DECIDED_WITHIN);
    return new Deciding(insiders.events(), replies, soon);
  }

  @Bean
  Interactions slackInteractions(Deciding deciding, Directory directory, Mentioned.Ways ways) {
    return new Interactions(deciding, new Markup(directory), ways);
  }

  @Bean
  Submissions slackSubmissions(
      Insiders insiders, Directory directory, Modals modals, Replies replies, Later later) {
    return new Submissions(insiders.events(), new Markup(directory), modals, replies, later);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  HomeTab slackHome(SlackApi api, Insiders insiders, Changes changes, Environment environment) {
    Duration rest = millis(environment, "between-homes", BETWEEN_HOMES);
    HomeTab home = new HomeTab(api, insiders.events(), rest);
    changes.onChange(home::changed);
    return home;
  }

  @Bean
  InRooms slackInRooms(Insiders insiders, ThreadRooms threads) {
    return new InRooms(insiders.events(), threads);
  }

  @Bean
  HeardMoves slackMoves(Insiders insiders, SlackApi api, InRooms rooms, InstantSource clock) {
    return new HeardMoves(insiders.events(), api, rooms, clock);
  }

  @Bean
  Hearing slackHearing(Hearing.Listeners listeners, Connection.People people, Workspace workspace) {
    return new Hearing(listeners, people.directory(), people.byEmail(), workspace);
  }

  @Bean
  App slackApp(Slack sdk, Access access, Hearing hearing, Interactions asked, Submissions filled) {
    App app = Bolt.app(sdk, access, hearing);
    asked.on(app);
    filled.on(app);
    return app;
  }

  @Bean
  Connection.Ears slackEars(Slack sdk, Access access, App app, CatchUp catchUp) {
    String token = access.appToken();
    Socket socket = token == null ? null : new Socket(sdk, token, app);
    return new Connection.Ears(socket, access.signingSecret() != null, catchUp);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Connection slackConnection(
      Workspace workspace,
      Connection.People people,
      Reach reach,
      Connection.Ears ears,
      InstantSource clock) {
    return new Connection(workspace, people, reach, ears, clock);
  }

  @Bean
  DirectTalks slackTalks(SlackApi api, InstantSource clock) {
    return new DirectTalks(api, clock);
  }

  @Bean
  SlackFiles slackFiles(Slack sdk, Access access) {
    return new SlackFiles(sdk.getHttpClient(), access);
  }

  @Bean
  UserGroups slackUserGroups(
      SlackApi api, Workspace workspace, ChatSettings settings, Connection.People people) {
    return new UserGroups(api, workspace, settings, people.notices());
  }

  @Bean
  SlackPlatform.Parts slackParts(
      SlackPlatform.Making making,
      UserGroups groups,
      SlackPosts posts,
      SlackFiles files,
      DirectTalks talks) {
    return new SlackPlatform.Parts(making, posts, files, talks, groups);
  }

  @Bean
  SlackPlatform slackPlatform(SlackApi api, SlackPlatform.Parts parts, Connection connection) {
    return new SlackPlatform(api, parts, connection);
  }

  private static Duration millis(Environment environment, String name, int usually) {
    return Duration.ofMillis(
        environment.getProperty("tocsin.slack." + name, Integer.class, usually));
  }
}
