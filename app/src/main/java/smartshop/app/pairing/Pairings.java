package smartshop.app.pairing;

import java.net.InetAddress;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import smartshop.app.authority.CertificateAuthority;
import smartshop.app.ingest.Refusals;
import smartshop.app.live.Frame;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.identity.CertificateRequest;
import smartshop.camera.identity.ShortCode;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.PairAccepted;
import smartshop.camera.link.PairRequest;
import smartshop.camera.link.PairWaiting;
import smartshop.camera.link.PairingCode;

/** The one pairing that is under way: between the operator, who offers and confirms, and the device that asks. */
public final class Pairings implements PairingDesk {
    /** How long a code is good for, and how long a device waits for the operator. */
    static final Duration OPEN = Duration.ofMinutes(10);

    private static final String MAKE_A_NEW_ONE =
            "In the console choose Cameras, Add camera, and show the device the new code.";

    private final CertificateAuthority authority;
    private final NewDevices devices;
    private final Refusals refusals;
    private final Clock clock;
    private final Tokens tokens = new Tokens();
    private final Attempts attempts;
    private List<ConsoleAddress> addresses = List.of();
    private volatile @Nullable Candidate candidate;
    private volatile PairingState state = new PairingState.Idle();

    /** A device whose token was good. */
    private record Candidate(PairingLine line, PublicKey key, PairingAsk ask, Instant askedAt) {
        NewDevices.Device device() {
            return new NewDevices.Device(AuthorityPin.digest(key), ask.serial(), ask.board());
        }
    }

    public Pairings(CertificateAuthority authority, NewDevices devices, Refusals refusals, Clock clock) {
        this.authority = authority;
        this.devices = devices;
        this.refusals = refusals;
        this.clock = clock;
        this.attempts = new Attempts(clock);
    }

    @Override
    public synchronized PairingOffer open(List<ConsoleAddress> reachableAt) {
        dismiss("The console made a new code. Show the device that one.");
        addresses = List.copyOf(reachableAt);
        Instant expiresAt = clock.instant().plus(OPEN);
        PairingCode code = new PairingCode(tokens.open(expiresAt), authority.pin(), addresses);
        PairingOffer offer = new PairingOffer(code.text(), expiresAt);
        state = new PairingState.Offered(offer);
        return offer;
    }

    @Override
    public PairingState state() {
        PairingState now = state;
        boolean over = now instanceof PairingState.Offered(PairingOffer offer)
                && !clock.instant().isBefore(offer.expiresAt());
        return over ? new PairingState.Expired() : now;
    }

    /** Counts it as an attempt. @return whether somebody at this address may show a token now */
    boolean mayTry(InetAddress from) {
        return attempts.allowed(from);
    }

    /** A device shows a token. Called on the server's threads. */
    synchronized void asked(PairRequest request, InetAddress address, PairingLine line) {
        String from = address.getHostAddress();
        switch (tokens.use(request.token(), clock.instant())) {
            case GOOD -> welcome(request, from, line);
            case USED -> {
                refusals.pairing("used", "A device at %s showed a pairing code that was used before.".formatted(from));
                line.refuse("This code was used before. " + MAKE_A_NEW_ONE);
            }
            case OLD -> {
                refusals.pairing("old", "A device at %s showed a pairing code that is too old.".formatted(from));
                line.refuse("This code is too old. " + MAKE_A_NEW_ONE);
            }
            case WRONG -> {
                refusals.pairing("wrong", "A device at %s showed a wrong pairing code.".formatted(from));
                if (attempts.wrong(address)) {
                    refusals.pairing(
                            "shut out",
                            "%s showed five wrong pairing codes and is shut out for ten minutes.".formatted(from));
                }
                line.refuse("This code is not the console's. " + MAKE_A_NEW_ONE);
            }
        }
    }

    private void welcome(PairRequest request, String from, PairingLine line) {
        PublicKey key;
        try {
            key = CertificateRequest.key(request.csr());
        } catch (IllegalArgumentException e) {
            refusals.pairing("key", "A device at %s asked with a key that is none of ours.".formatted(from));
            state = new PairingState.Failed(
                    "The device asked with a key that this console does not take. Update the device, and make a new code.");
            line.refuse("The console does not take this device's key. Update the device, and pair it again.");
            return;
        }
        String shortCode = ShortCode.of(key, authority.pin());
        PairingAsk ask = new PairingAsk(
                request.serial(),
                request.board(),
                request.agent(),
                from,
                request.used(),
                request.reached(),
                shortCode,
                Optional.empty());
        candidate = new Candidate(line, key, ask, clock.instant());
        state = new PairingState.Asked(ask);
        line.send(new PairWaiting(shortCode));
    }

    /** Whether the device is the one that the operator is asked about. Takes no lock. */
    boolean asking(PairingLine line) {
        Candidate asking = candidate;
        return asking != null && asking.line == line;
    }

    synchronized void pictured(PairingLine line, Frame picture) {
        Candidate asking = candidate;
        if (asking != null && asking.line == line) {
            PairingAsk ask = asking.ask.with(picture);
            candidate = new Candidate(line, asking.key, ask, asking.askedAt);
            state = new PairingState.Asked(ask);
        }
    }

    /** The device's connection ended. */
    synchronized void closed(PairingLine line) {
        Candidate asking = candidate;
        if (asking != null && asking.line == line) {
            candidate = null;
            state = new PairingState.Failed("The device hung up before it was confirmed. Check its network and power,"
                    + " and make a new code.");
        }
    }

    @Override
    public synchronized void confirm(String name) {
        Candidate asking = candidate;
        if (asking != null) {
            UUID camera = devices.add(name, asking.device());
            accept(asking, camera, name.strip());
        }
    }

    @Override
    public synchronized void replace(UUID camera) {
        Candidate asking = candidate;
        if (asking != null) {
            accept(asking, camera, devices.replace(camera, asking.device()));
        }
    }

    private void accept(Candidate asking, UUID camera, String name) {
        X509Certificate certificate = authority.certify(camera, asking.key);
        candidate = null;
        state = new PairingState.Paired(camera, name);
        asking.line.send(new PairAccepted(camera, text(certificate), text(authority.certificate()), addresses));
    }

    @Override
    public synchronized void reject() {
        if (candidate != null) {
            state = new PairingState.Failed("The device was turned away. To let one in, make a new code.");
            dismiss("The console's operator does not want this device.");
        }
    }

    @Override
    public synchronized void cancel() {
        dismiss("The console's operator closed the pairing.");
        state = new PairingState.Idle();
    }

    private void dismiss(String reason) {
        tokens.withdraw();
        Candidate asking = candidate;
        candidate = null;
        if (asking != null) {
            asking.line.refuse(reason);
        }
    }

    /** Sends a device away that nobody confirms. Called about every second. */
    public synchronized void check() {
        Candidate asking = candidate;
        if (asking != null && !clock.instant().isBefore(asking.askedAt.plus(OPEN))) {
            state = new PairingState.Failed("Nobody confirmed the device in time. Make a new code.");
            dismiss("Nobody confirmed this device. " + MAKE_A_NEW_ONE);
        }
    }

    static String text(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate of our own cannot be written", e);
        }
    }
}
