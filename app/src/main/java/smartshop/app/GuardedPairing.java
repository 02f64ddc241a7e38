package smartshop.app;

import java.util.List;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.pairing.PairingDesk;
import smartshop.app.pairing.PairingOffer;
import smartshop.app.pairing.PairingState;
import smartshop.camera.link.ConsoleAddress;

/** Lets a device in only for who may pair. Anybody may withdraw an offer, and see how it stands. */
record GuardedPairing(PairingDesk desk, Access access) implements PairingDesk {
    @Override
    public PairingOffer open(List<ConsoleAddress> addresses) {
        access.require(Permission.PAIRING);
        return desk.open(addresses);
    }

    @Override
    public PairingState state() {
        return desk.state();
    }

    @Override
    public void confirm(String name) {
        access.require(Permission.PAIRING);
        desk.confirm(name);
    }

    @Override
    public void replace(UUID camera) {
        access.require(Permission.PAIRING);
        desk.replace(camera);
    }

    @Override
    public void reject() {
        access.require(Permission.PAIRING);
        desk.reject();
    }

    @Override
    public void cancel() {
        desk.cancel();
    }
}
