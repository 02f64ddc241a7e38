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

    /** Which cameras there are. */
    interface Choice {
        Choice NONE = new Choice() {
            @Override
            public List<CameraFeed> cameras() {
                return List.of();
            }

            @Override
            public List<UsbCamera> webcams() {
                return List.of();
            }
        };

        /** The shop's that whoever is signed in may look at. Quick. */
        List<CameraFeed> cameras();

        /** Of this computer. Waits for seconds; empty if the system does not say. */
        List<UsbCamera> webcams();
    }
}
