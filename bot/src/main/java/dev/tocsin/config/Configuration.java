package dev.tocsin.config;

import dev.tocsin.oncall.Drill;
import dev.tocsin.oncall.Roster;
import dev.tocsin.watch.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the configuration file says, checked.
 *
 * @param home the platform on which an incident lives that was not opened in chat
 * @param mailFrom the sender of Tocsin's mail
 * @param drill when channels are tested unasked, null if the file does not say
 * @param attachmentsUpTo the size in bytes up to which attachments are copied
 * @param statusPage what those affected are shown, null for nothing
 * @param runbooks the folder of the company's own runbooks
 */
public record Configuration(
    Company company,
    Roster roster,
    @Nullable String home,
    SlackSettings slack,
    DiscordSettings discord,
    @Nullable String mailFrom,
    @Nullable Drill drill,
    long attachmentsUpTo,
    List<Vendor> vendors,
    List<Watch> watches,
    @Nullable StatusPage statusPage,
    @Nullable Path runbooks) {

  public Configuration {
    vendors = List.copyOf(vendors);
    watches = List.copyOf(watches);
  }

  /** How help is had of a vendor, in one line. */
  public Optional<String> helpOf(String vendor) {
    return vendors.stream()
        .filter(one -> one.name().equals(vendor))
        .map(Vendor::help)
        .filter(help -> !help.isEmpty())
        .findFirst();
  }
}
