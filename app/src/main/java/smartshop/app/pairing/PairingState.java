package smartshop.app.pairing;

import java.util.UUID;

/** How far a pairing is. */
public sealed interface PairingState {

    /** Nothing is offered. */
    record Idle() implements PairingState {}

    /** No device has shown the code yet. */
    record Offered(PairingOffer offer) implements PairingState {}

    /** A device has shown the code and waits for the operator; the code is used up. */
    record Asked(PairingAsk ask) implements PairingState {}

    /** The device has its certificate. */
    record Paired(UUID camera, String name) implements PairingState {}

    /**
     * It came to nothing.
     *
     * @param words a sentence or two for the operator: what happened and what to do
     */
    record Failed(String words) implements PairingState {}

    /** No device came in time. */
    record Expired() implements PairingState {}
}
