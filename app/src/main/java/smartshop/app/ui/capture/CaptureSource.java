package smartshop.app.ui.capture;

import java.util.List;
import smartshop.app.decode.UsbCameras.UsbCamera;
import smartshop.app.live.CameraFeed;

/** A camera that a picture can be taken with. */
public sealed interface CaptureSource {

    String name();

    /** One of the shop's. */
    record Shop(CameraFeed feed) implements CaptureSource {
        @Override
        public String name() {
            return feed.name();
        }
    }

    /** One at this computer, whether the shop knows it or not. */
    record Webcam(UsbCamera camera) implements CaptureSource {
        @Override
        public String name() {
            return camera.name();
        }
    }

    /** What pictures are taken for. */
    enum Use {
        /** An entry of the watchlist: whoever opens a camera for it is recorded. */
        ENTRY,
        /** Trying it on oneself. */
        SELF
    }

    /** Which cameras there are. */
    interface Choice {
        Choice NONE = new Choice() {
            @Override
            public List<CameraFeed> cameras(Use use) {
                return List.of();
            }

            @Override
            public List<UsbCamera> webcams() {
                return List.of();
            }
        };

        /** The shop's that whoever is signed in may look at, and that may be looked through for this. Quick. */
        List<CameraFeed> cameras(Use use);

        /** Of this computer. Waits for seconds; empty if the system does not say. */
        List<UsbCamera> webcams();
    }
}
