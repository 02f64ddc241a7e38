package smartshop.app.ui;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import smartshop.app.Console;
import smartshop.app.access.Permission;
import smartshop.app.access.Session;
import smartshop.app.decode.UsbCameras;
import smartshop.app.decode.UsbCameras.UsbCamera;
import smartshop.app.enrol.Enrolment;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.live.CameraFeed;
import smartshop.app.reach.ReachBook;
import smartshop.app.ui.camera.CamerasView;
import smartshop.app.ui.camera.CamerasViewModel;
import smartshop.app.ui.camera.SourceDialogs;
import smartshop.app.ui.capture.CaptureSource;
import smartshop.app.ui.capture.Captures;
import smartshop.app.ui.device.DeviceViewModel;
import smartshop.app.ui.device.DeviceWords;
import smartshop.app.ui.device.Plans;
import smartshop.app.ui.live.Called;
import smartshop.app.ui.live.FirstCamera;
import smartshop.app.ui.live.LiveView;
import smartshop.app.ui.live.LiveViewModel;
import smartshop.app.ui.live.WallViewModel;
import smartshop.app.ui.pairing.ConsoleSurroundings;
import smartshop.app.ui.pairing.HubViewModel;
import smartshop.app.ui.pairing.PairingViewModel;
import smartshop.app.ui.pairing.PairingWizard;
import smartshop.app.ui.pairing.ReachViewModel;
import smartshop.storage.settings.Settings;

/** The live wall, the cameras' page and the sheets that belong to them, wired to the console. */
final class CameraRooms {
    /** A name on the internet may take seconds to be looked up. */
    private final Background surroundings = new Background("surroundings");

    /** Cameras that are looked for or tried keep one waiting for seconds. */
    private final Background search = new Background("camera-search");

    /** How the wall is arranged. */
    private static final String WALL = "live.wall";

    private final Console console;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final Plans plans;
    private final LiveViewModel live;
    private final CamerasViewModel cameras;
    private final PairingWizard wizard;
    private final SourceDialogs sources;
    private final CamerasView page;
    private final LiveView wall;
    private final Runnable addWebcam;
    private final Runnable addCamera;
    private final Runnable addAddress;

    CameraRooms(Console console, Sheets sheets, Executor background, Executor window, Clock clock) {
        this.console = console;
        this.background = background;
        this.window = window;
        this.clock = clock;
        plans = new Plans(console);
        DeviceWords words = new DeviceWords(plans::of, clock);
        live = new LiveViewModel(
                () -> seen(console),
                console.cameras()::tryAgain,
                words::care,
                camera -> plans.of(camera).wish().masks(),
                clock);
        cameras = new CamerasViewModel(console, words::care, background, window, clock);
        wizard = wizard(console, sheets, window, clock);
        sources = new SourceDialogs(console, sheets, search, window, clock);
        page = new CamerasView(
                cameras, wizard, sources, feed -> new DeviceViewModel(feed, plans, words, background, window), sheets);
        addWebcam = () -> allowed(console, sources::addWebcam);
        addCamera = () -> allowed(console, page::openAdd);
        addAddress = () -> allowed(console, sources::add);
        wall = wall(console, window);
        console.cameras().onChange(() -> window.execute(this::changed));
        background.execute(plans::read);
    }

    /** Behind the cover all tiles stay as they are, so that one is where one was. */
    private static List<CameraFeed> seen(Console console) {
        Session session = console.access().session();
        return console.cameras().feeds().stream()
                .filter(feed -> session instanceof Session.Nobody || session.sees(feed.id()))
                .toList();
    }

    private LiveView wall(Console console, Executor window) {
        Settings settings = console.storage().settings();
        WallViewModel arranged = new WallViewModel(written -> background.execute(() -> settings.put(WALL, written)));
        background.execute(
                () -> settings.get(WALL).ifPresent(written -> window.execute(() -> arranged.restore(written))));
        return new LiveView(live, arranged, new FirstCamera(addWebcam, addCamera, addAddress));
    }

    private static void allowed(Console console, Runnable adding) {
        if (console.access().may(Permission.CAMERAS)) {
            adding.run();
        } else {
            console.notices().add(console.access().refusal(Permission.CAMERAS));
        }
    }

    private PairingWizard wizard(Console console, Sheets sheets, Executor window, Clock clock) {
        ReachViewModel reach = new ReachViewModel(
                new ReachBook(console.storage().settings()), new ConsoleSurroundings(console), surroundings, window);
        return new PairingWizard(
                new PairingViewModel(console.pairing(), console.cameras()::feeds, background, window, clock),
                reach,
                folder -> new HubViewModel(console.port(), folder, background, window),
                sheets);
    }

    private void changed() {
        background.execute(plans::read);
        live.refresh();
        cameras.refresh();
    }

    /** Somebody else may see other cameras. */
    void sessionChanged() {
        live.refresh();
    }

    LiveView wall() {
        return wall;
    }

    CamerasView page() {
        return page;
    }

    /** The ways to a first one. @param webcam what is known of this computer's; empty if nothing */
    HBox choices(ObservableValue<String> webcam) {
        return FirstCamera.choices(addWebcam, addCamera, addAddress, webcam);
    }

    /** For pictures from the shop's cameras and this computer's. @param covered whether faces are */
    Captures captures(Enrolment enrolment, BooleanSupplier covered) {
        CaptureSource.Choice choice = new CaptureSource.Choice() {
            @Override
            public List<CameraFeed> cameras(CaptureSource.Use use) {
                LawfulDesk lawful = console.lawful();
                return seen(console).stream()
                        .filter(feed -> switch (use) {
                            case ENTRY -> lawful.looksAt(feed.id());
                            case SELF -> lawful.mayTryAt(feed.id());
                        })
                        .toList();
            }

            @Override
            public List<UsbCamera> webcams() {
                try {
                    return UsbCameras.list();
                } catch (IOException e) {
                    return List.of(); // the shop's own are there all the same
                }
            }
        };
        return new Captures(
                choice, console.aftermath().lookBack(), enrolment, covered, search, background, window, clock);
    }

    /** Begins to add one, for who may. */
    void add() {
        addCamera.run();
    }

    /** The alerts that are open: their cameras are outlined, their boxes look so. */
    void called(List<Called> alerts) {
        live.called(alerts);
    }

    void tick() {
        page.tick();
        wizard.tick();
    }

    void close() {
        wizard.close();
        surroundings.close();
        sources.close();
        search.close();
    }
}
