package smartshop.app.pairing;

import java.util.UUID;

/** Where a device that the operator has confirmed is written down. */
public interface NewDevices {

    /**
     * What the console keeps of a device.
     *
     * @param key SHA-256 of its public key
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Device(byte[] key, String serial, String board) {}

    /**
     * Makes a camera of it.
     *
     * @throws smartshop.storage.StorageException if the name is empty or too long, or the disk does not take it
     */
    UUID add(String name, Device device);

    /**
     * Puts it in the place of the camera's present device, which is hung up on.
     *
     * @return the camera's name
     * @throws smartshop.storage.StorageException if there is no such camera, or the disk does not take it
     */
    String replace(UUID camera, Device device);
}
