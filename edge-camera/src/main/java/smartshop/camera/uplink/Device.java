package smartshop.camera.uplink;

import smartshop.camera.link.Hello;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Telemetry;

/** What the uplink asks of the device and tells it. Called on any thread; quick. */
public interface Device {
    /** Asked at every connection. */
    Hello hello();

    /** Asked every few seconds. */
    Telemetry telemetry();

    /** The console said something; answers to pings are not passed on. */
    void heard(LinkMessage message);

    /** What was captured earlier and is handed in when nothing live waits. */
    default Leftovers leftovers() {
        return Leftovers.NONE;
    }
}
