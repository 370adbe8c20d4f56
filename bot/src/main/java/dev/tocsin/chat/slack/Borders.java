package dev.tocsin.chat.slack;

import com.slack.api.model.User;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatSettings;
import java.util.Objects;

/** Tells the company's own people from those of other organisations in shared channels. */
final class Borders {
  private final Workspace workspace;
  private final Directory directory;
  private final Names names;
  private final ChatSettings settings;

  /**
   * Where an account belongs.
   *
   * @param team the workspace, empty where that is not known
   * @param enterprise the organisation of that workspace, empty where it has none
   */
  record Origin(String team, String enterprise) {
    static final Origin UNKNOWN = new Origin("", "");

    static Origin of(User user) {
      User.EnterpriseUser wide = user.getEnterpriseUser();
      String above = wide == null ? user.getEnterpriseId() : wide.getEnterpriseId();
      return new Origin(
          Objects.requireNonNullElse(user.getTeamId(), ""), Objects.requireNonNullElse(above, ""));
    }
  }

  Borders(Workspace workspace, Directory directory, Names names, ChatSettings settings) {
    this.workspace = workspace;
    this.directory = directory;
    this.names = names;
    this.settings = settings;
  }

  boolean isOurs(Origin origin) {
    Workspace.Self self = workspace.self();
    boolean sameOrganisation =
        !self.enterprise().isEmpty() && self.enterprise().equals(origin.enterprise());
    return origin.team().equals(self.team()) || sameOrganisation;
  }

  /** Whether someone may only read: they are of another organisation that is no partner. */
  boolean keepsOut(String user) {
    var _ = names.of(user);
    Origin origin = directory.origin(user);
    if (origin.team().isEmpty()
        || settings.partners(SlackPlatform.NAME).contains(origin.team())
        || settings.partners(SlackPlatform.NAME).contains(origin.enterprise())) {
      return false;
    }
    try {
      return !isOurs(origin);
    } catch (ChatFailure e) {
      return false;
    }
  }
}
