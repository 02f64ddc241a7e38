package smartshop.app;

import java.time.Duration;
import java.time.Instant;
import smartshop.app.decode.DecodedPictures;
import smartshop.app.decode.Trouble;
import smartshop.app.live.FeedWriter;
import smartshop.recognition.image.I420Picture;

/** What a decoder makes of a stream, on its way into the camera's feed. */
record IntoFeed(FeedWriter writer) implements DecodedPictures {
    @Override
    public void picture(I420Picture picture, Instant capturedAt) {
        writer.picture(picture, capturedAt);
    }

    @Override
    public void quarantined(Trouble trouble, Duration pause) {
        writer.quarantined(trouble.words(), pause);
    }

    @Override
    public void triedAgain() {
        writer.triedAgain();
    }
}
