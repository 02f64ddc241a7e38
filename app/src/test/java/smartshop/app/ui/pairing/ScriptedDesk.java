package smartshop.app.ui.pairing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import smartshop.app.pairing.PairingDesk;
import smartshop.app.pairing.PairingOffer;
import smartshop.app.pairing.PairingState;
import smartshop.camera.link.ConsoleAddress;
import smartshop.storage.StorageException;

/** A desk at which the test plays the device. */
final class ScriptedDesk implements PairingDesk {
    final List<String> heard = new ArrayList<>();
    final Instant expiresAt;
    PairingState state = new PairingState.Idle();

    ScriptedDesk(Instant expiresAt) {
        this.expiresAt = expiresAt;
    }

    @Override
    public PairingOffer open(List<ConsoleAddress> addresses) {
        heard.add("open " + addresses);
        PairingOffer offer = new PairingOffer("smartshop1:code" + heard.size(), expiresAt);
        state = new PairingState.Offered(offer);
        return offer;
    }

    @Override
    public PairingState state() {
        return state;
    }

    @Override
    public void confirm(String name) {
        if (name.isEmpty()) {
            throw new StorageException("A camera needs a name.");
        }
        heard.add("confirm " + name);
    }

    @Override
    public void replace(UUID camera) {
        heard.add("replace " + camera);
    }

    @Override
    public void reject() {
        heard.add("reject");
    }

    @Override
    public void cancel() {
        heard.add("cancel");
        state = new PairingState.Idle();
    }
}
