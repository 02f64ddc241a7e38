package smartshop.app.pairing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.PairingCode;

/** The one pairing that is under way. */
public final class Pairings implements PairingDesk {
    static final Duration OPEN = Duration.ofMinutes(10);

    private final AuthorityPin pin;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private PairingState state = new PairingState.Idle();

    public Pairings(AuthorityPin pin, Clock clock) {
        this.pin = pin;
        this.clock = clock;
    }

    @Override
    public synchronized PairingOffer open(List<ConsoleAddress> addresses) {
        byte[] token = new byte[PairingCode.TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        PairingOffer offer = new PairingOffer(
                new PairingCode(text, pin, addresses).text(), clock.instant().plus(OPEN));
        state = new PairingState.Offered(offer);
        return offer;
    }

    @Override
    public synchronized PairingState state() {
        if (state instanceof PairingState.Offered(PairingOffer offer)
                && !clock.instant().isBefore(offer.expiresAt())) {
            state = new PairingState.Expired();
        }
        return state;
    }

    @Override
    public void confirm(String name) {}

    @Override
    public void replace(UUID camera) {}

    @Override
    public void reject() {}

    @Override
    public synchronized void cancel() {
        state = new PairingState.Idle();
    }
}
