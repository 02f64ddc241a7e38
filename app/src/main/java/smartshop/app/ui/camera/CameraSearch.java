package smartshop.app.ui.camera;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import smartshop.app.decode.UsbCameras;
import smartshop.app.decode.UsbCameras.UsbCamera;
import smartshop.app.ipcamera.onvif.Discovery;
import smartshop.app.ipcamera.onvif.FoundCamera;
import smartshop.app.ipcamera.onvif.OnvifCamera;
import smartshop.app.ipcamera.onvif.OnvifException;

/** The cameras around this computer. Every call waits for seconds. */
interface CameraSearch {

    List<FoundCamera> inTheNetwork() throws InterruptedException;

    List<UsbCamera> onTheBus() throws IOException;

    /** The found camera's RTSP address, without user name and password. */
    String streamAddress(FoundCamera camera, String user, String password) throws OnvifException, InterruptedException;

    static CameraSearch real(Clock clock) {
        return new CameraSearch() {
            @Override
            public List<FoundCamera> inTheNetwork() throws InterruptedException {
                return new Discovery().find();
            }

            @Override
            public List<UsbCamera> onTheBus() throws IOException {
                return UsbCameras.list();
            }

            @Override
            public String streamAddress(FoundCamera camera, String user, String password)
                    throws OnvifException, InterruptedException {
                return new OnvifCamera(camera, user, password, clock).streamAddress();
            }
        };
    }
}
