package smartshop.camera.uplink;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.Renewal;
import smartshop.camera.link.RenewalRequest;

/** Who the device is, and where its console may be. The link's threads call. */
public interface Paired {

    /** Tried in this order, one at least. Asked once. */
    List<ConsoleAddress> consoles();

    /** Asked at every connection. */
    DeviceIdentity identity();

    /** This is where the console was. */
    default void connected(ConsoleAddress where) {}

    /**
     * What to send when the certificate is due to be renewed. Asked every few seconds.
     *
     * @param now by the console's clock, which judges certificates; the device's own may be months behind
     */
    default Optional<RenewalRequest> renewalDue(Instant now) {
        return Optional.empty();
    }

    /** The console's answer. */
    default void renewed(Renewal renewal) {}

    /** Of a configuration that somebody wrote: nothing is remembered or renewed. */
    static Paired fixed(List<ConsoleAddress> consoles, DeviceIdentity identity) {
        return new Paired() {
            @Override
            public List<ConsoleAddress> consoles() {
                return consoles;
            }

            @Override
            public DeviceIdentity identity() {
                return identity;
            }
        };
    }
}
