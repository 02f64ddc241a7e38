package smartshop.app.pairing;

import java.util.List;
import java.util.UUID;
import smartshop.camera.link.ConsoleAddress;

/**
 * Where the operator lets a device in: offers a code, sees who asks, says yes or no. One offer at a time. Any thread may
 * call; no call waits for the network.
 */
public interface PairingDesk {

    /**
     * Offers a new code; an offer that was open is withdrawn.
     *
     * @param addresses where a device may reach this console, in the order in which it should try; one at least
     */
    PairingOffer open(List<ConsoleAddress> addresses);

    /** How it stands. Cheap: may be asked at every picture of the window. */
    PairingState state();

    /**
     * The device that asks becomes a new camera. Nothing happens if none asks any more; {@link #state} says why.
     *
     * @throws smartshop.storage.StorageException if the name is empty or too long, or the disk does not take it; the
     *     device still asks
     */
    void confirm(String name);

    /**
     * The device that asks takes the place of the camera's present one, which is turned away from now on. Nothing happens
     * if none asks any more.
     *
     * @throws smartshop.storage.StorageException if the disk does not take it; the device still asks
     */
    void replace(UUID camera);

    /** The device that asks is not ours. Its code is used up. */
    void reject();

    /** Withdraws the offer, whatever its state: the wizard was closed. A camera that was paired stays. */
    void cancel();
}
