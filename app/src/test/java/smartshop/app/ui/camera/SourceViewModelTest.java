package smartshop.app.ui.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import smartshop.app.decode.UsbCameras.UsbCamera;
import smartshop.app.ipcamera.onvif.FoundCamera;
import smartshop.app.ipcamera.onvif.OnvifCamera;
import smartshop.app.ipcamera.onvif.OnvifException;
import smartshop.app.standin.OnvifStandIn;
import smartshop.app.standin.RtspStandIn;
import smartshop.app.standin.RtspStandIn.Login;
import smartshop.app.standin.StandInClip;
import smartshop.storage.StorageException;
import smartshop.storage.camera.CameraSource;

class SourceViewModelTest {
    private static final String PASSWORD = "s3cret/@:";

    private final RtspStandIn rtsp = new RtspStandIn(StandInClip.H264, Login.DIGEST, "admin", PASSWORD);
    private final OnvifStandIn onvif =
            new OnvifStandIn("admin", PASSWORD, "rtsp://192.0.2.99:" + rtsp.port() + "/stream", Clock.systemUTC());
    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final List<String> names = new ArrayList<>();
    private final List<CameraSource> sources = new ArrayList<>();
    private final SourceViewModel model = on(() -> new SourceViewModel(
            new NearStandIns(),
            (name, source) -> {
                if (name.equals("full")) {
                    throw new StorageException("The disk is full.");
                }
                names.add(name);
                sources.add(source);
            },
            () -> names.add("saved"),
            Runnable::run,
            window));

    @AfterEach
    void close() {
        on(() -> {
            model.forget();
            return null;
        });
        window.shutdownNow();
        onvif.close();
        rtsp.close();
    }

    @Test
    void onlyWhatWasSeenIsSaved() throws Exception {
        fill(rtsp.address(), "admin", PASSWORD, "Door");
        assertThat(on(() -> model.canSave().get())).isFalse();

        tryIt();
        eventually("the picture", () -> on(() -> model.canSave().get()));
        assertThat(on(() -> model.seenProperty().get())).isEqualTo("H.264, 160 × 120, 15 pictures a second.");
        assertThat(on(() -> model.trialProperty().get())).isNotNull();

        save();
        eventually("saved", () -> on(() -> names.equals(List.of("Door", "saved"))));
        assertThat(sources)
                .containsExactly(new CameraSource(CameraSource.Kind.RTSP, rtsp.address(), "admin", PASSWORD));
        assertThat(on(() -> model.trialProperty().get())).isNull();
    }

    @Test
    void whatIsChangedAfterTheTestMustBeTestedAgain() throws Exception {
        fill(rtsp.address(), "admin", PASSWORD, "Door");
        tryIt();
        eventually("the picture", () -> on(() -> model.canSave().get()));

        fill(rtsp.address(), "admin", "other", "Door");

        assertThat(on(() -> model.canSave().get())).isFalse();
        assertThat(on(() -> model.seenProperty().get())).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaidInPlainWords() throws Exception {
        fill(rtsp.address(), "admin", "wrong", "Door");
        tryIt();

        eventually("the reason", () -> on(() -> model.problemProperty().get()).equals("Wrong user name or password."));
        assertThat(on(() -> model.canSave().get())).isFalse();
    }

    @Test
    void aLoginPastedWithTheAddressMovesToItsFields() throws Exception {
        fill("rtsp://admin:s3cret%2F%40:@127.0.0.1:" + rtsp.port() + "/stream", "", "", "Door");
        tryIt();

        eventually("the picture", () -> on(() -> model.canSave().get()));
        assertThat(on(() -> model.form().address.get())).isEqualTo(rtsp.address());
        assertThat(on(() -> model.form().password.get())).isEqualTo(PASSWORD);
    }

    @Test
    void aCameraThatWasFoundIsAskedForItsAddress() throws Exception {
        on(() -> {
            model.search();
            return null;
        });
        eventually("the camera", () -> on(() -> !model.found().isEmpty()));
        on(() -> {
            model.form().choose(model.found().getFirst());
            model.form().user.set("admin");
            model.form().password.set(PASSWORD);
            model.nameProperty().set("Door");
            return null;
        });
        tryIt();
        eventually("the picture", () -> on(() -> model.canSave().get()));

        assertThat(onvif.lastRequest()).contains("GetStreamUri").contains("sub");
    }

    @Test
    void whatTheDiskDoesNotTakeIsSaid() throws Exception {
        fill(rtsp.address(), "admin", PASSWORD, "full");
        tryIt();
        eventually("the picture", () -> on(() -> model.canSave().get()));

        save();

        eventually("the reason", () -> on(() -> model.problemProperty().get()).equals("The disk is full."));
        assertThat(sources).isEmpty();
    }

    private void fill(String address, String user, String password, String name) {
        on(() -> {
            model.form().address.set(address);
            model.form().user.set(user);
            model.form().password.set(password);
            model.nameProperty().set(name);
            return null;
        });
    }

    private void tryIt() {
        on(() -> {
            model.tryIt();
            return null;
        });
    }

    private void save() {
        on(() -> {
            model.save();
            return null;
        });
    }

    /** On the thread that stands for the window's. */
    private <T> T on(java.util.concurrent.Callable<T> task) {
        Future<T> result = window.submit(task);
        try {
            return result.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private final class NearStandIns implements CameraSearch {
        @Override
        public List<FoundCamera> inTheNetwork() {
            return List.of(new FoundCamera("Acme Dome", "127.0.0.1", onvif.service()));
        }

        @Override
        public List<UsbCamera> onTheBus() throws IOException {
            throw new IOException("The system does not say");
        }

        @Override
        public String streamAddress(FoundCamera camera, String user, String password)
                throws OnvifException, InterruptedException {
            return new OnvifCamera(camera, user, password, Clock.systemUTC()).streamAddress();
        }
    }
}
