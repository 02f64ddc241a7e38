package smartshop.app.pairing;

import smartshop.camera.link.LinkMessage;

/** The way to a device that wants to be paired. Never waits. */
interface PairingLine {
    void send(LinkMessage message);

    /** Says why, and closes. */
    void refuse(String reason);
}
