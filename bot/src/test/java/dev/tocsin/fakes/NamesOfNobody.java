package dev.tocsin.fakes;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Says at once that nobody has a name in {@code .invalid}, where others would ask the network. */
public final class NamesOfNobody extends InetAddressResolverProvider {
  @Override
  public String name() {
    return "names of nobody";
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    return new Names(configuration.builtinResolver());
  }

  private record Names(InetAddressResolver others) implements InetAddressResolver {
    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      if (host.endsWith(".invalid")) {
        throw new UnknownHostException(host);
      }
      return others.lookupByName(host, policy);
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
      return others.lookupByAddress(address);
    }
  }
}
