package smartshop.app.ingest;

import smartshop.camera.link.KeyframeRequest;
import smartshop.camera.link.LinkMessage;

/** The way back to a connected camera. Any thread may call; nothing happens when the connection has gone. */
public interface Uplink {

    void send(LinkMessage message);

    default void requestKeyframe() {
        send(new KeyframeRequest());
    }

    void hangUp(String reason);
}
