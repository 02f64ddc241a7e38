package smartshop.camera.pair;

import java.io.IOException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.identity.CertificateRequest;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.identity.IssuedCertificate;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.Renewal;
import smartshop.camera.link.RenewalRequest;
import smartshop.camera.uplink.Paired;

/** A pairing that is kept: it remembers where the console was, and renews its certificate at two thirds of its life. */
public final class KeptPairing implements Paired {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPairing.class);
    /** A console that does not answer is not asked all the time: there are months left. */
    private static final Duration BETWEEN_REQUESTS = Duration.ofHours(1);

    private final PairingStore store;
    private final List<ConsoleAddress> consoles;
    private volatile DeviceIdentity identity;
    private Instant asked = Instant.MIN;

    public KeptPairing(Pairing pairing, PairingStore store) {
        this.store = store;
        this.consoles = pairing.consoles();
        this.identity = pairing.identity();
    }

    @Override
    public List<ConsoleAddress> consoles() {
        return consoles;
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public void connected(ConsoleAddress where) {
        try {
            store.remember(where);
        } catch (IOException e) {
            LOG.warn("Could not write down where the console was: {}", e.getMessage());
        }
    }

    @Override
    public synchronized Optional<RenewalRequest> renewalDue(Instant now) {
        boolean askedLately = !now.isBefore(asked) && now.isBefore(asked.plus(BETWEEN_REQUESTS));
        if (askedLately || now.isBefore(due(identity.certificate()))) {
            return Optional.empty();
        }
        asked = now;
        KeyPair own = new KeyPair(identity.certificate().getPublicKey(), identity.key());
        return Optional.of(new RenewalRequest(CertificateRequest.text(own)));
    }

    /** At two thirds of its life. */
    static Instant due(X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        return from.plus(Duration.between(from, certificate.getNotAfter().toInstant())
                .multipliedBy(2)
                .dividedBy(3));
    }

    @Override
    public synchronized void renewed(Renewal renewal) {
        DeviceIdentity old = identity;
        try {
            X509Certificate fresh = IssuedCertificate.own(
                    renewal.certificate(), old.authority(), old.certificate().getPublicKey(), old.camera());
            DeviceIdentity next = new DeviceIdentity(old.key(), fresh, old.authority());
            identity = next; // the key is the same: if the disk is full, it serves until the next start
            store.write(new Pairing(consoles, next));
            LOG.info(
                    "This camera's certificate was renewed until {}",
                    fresh.getNotAfter().toInstant());
        } catch (IllegalArgumentException e) {
            LOG.warn("The console sent a certificate that is not this camera's; the old one is kept");
        } catch (IOException e) {
            LOG.warn(
                    "The renewed certificate could not be written and is good until the next start: {}",
                    e.getMessage());
        }
    }
}
