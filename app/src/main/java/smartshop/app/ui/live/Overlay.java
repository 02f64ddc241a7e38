package smartshop.app.ui.live;

import java.time.Instant;
import smartshop.app.live.CameraFeed;

/** What is drawn over a camera's pictures. Called by the wall's painter, at any time. */
@FunctionalInterface
interface Overlay {
    /**
     * @param capturedAt of the picture beneath
     * @param scale device pixels for each pixel of the camera's picture
     */
    void draw(PixelPen pen, CameraFeed feed, Instant capturedAt, double scale);
}
