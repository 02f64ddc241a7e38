package smartshop.app.ingest;

/** The way back to a connected camera. Any thread may call; nothing happens when the connection has gone. */
public interface Uplink {

    void requestKeyframe();

    void hangUp(String reason);
}
