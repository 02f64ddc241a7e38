package smartshop.app.ui.camera;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.decode.PulledFormat;
import smartshop.app.decode.UsbCameras.UsbCamera;
import smartshop.app.ipcamera.AddressException;
import smartshop.app.ipcamera.SourceTrial;
import smartshop.app.ipcamera.TypedAddress;
import smartshop.app.ipcamera.onvif.FoundCamera;
import smartshop.app.ipcamera.onvif.OnvifException;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;
import smartshop.storage.camera.CameraSource;

/** A camera that is there already, about to be added or changed: found or typed, tried, then saved. For the window's thread. */
public final class SourceViewModel {
    private static final Logger log = LoggerFactory.getLogger(SourceViewModel.class);

    private final CameraSearch search;
    private final BiConsumer<String, CameraSource> save;
    private final Runnable saved;
    private final Executor background;
    private final Executor window;
    private final SourceForm form = new SourceForm();
    private final StringProperty name = new SimpleStringProperty("");
    private final ObservableList<FoundCamera> found = FXCollections.observableArrayList();
    private final ObservableList<UsbCamera> usb = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper seen = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable SourceTrial> trial = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CameraSource> proven = new ReadOnlyObjectWrapper<>();
    /** Of the newest try; what an older one says later is not for what the form now shows. */
    private int attempt;

    /**
     * @param save called in the background with the name and the source that was tried
     * @param saved told, on the window's thread, when it is kept
     * @param background where waiting harms nobody
     */
    SourceViewModel(
            CameraSearch search,
            BiConsumer<String, CameraSource> save,
            Runnable saved,
            Executor background,
            Executor window) {
        this.search = search;
        this.save = save;
        this.saved = saved;
        this.background = background;
        this.window = window;
        InvalidationListener changed = part -> forget();
        for (Observable part : form.parts()) {
            part.addListener(changed);
        }
    }

    SourceForm form() {
        return form;
    }

    StringProperty nameProperty() {
        return name;
    }

    ObservableList<FoundCamera> found() {
        return found;
    }

    ObservableList<UsbCamera> usb() {
        return usb;
    }

    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /** One sentence if it did not work, else empty. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the camera sends, in words, once its first picture has come. */
    ReadOnlyStringProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Has the pictures to show, while there are any. */
    ReadOnlyObjectProperty<@Nullable SourceTrial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /** While it is being kept; it cannot be taken back then. */
    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    BooleanBinding canTry() {
        return Bindings.createBooleanBinding(form::complete, form.parts())
                .and(trying.not())
                .and(saving.not());
    }

    /** Only what has been seen can be saved. */
    BooleanBinding canSave() {
        return proven.isNotNull()
                .and(Bindings.createBooleanBinding(() -> !name.get().isBlank(), name));
    }

    /** Looks for cameras in the network and on the bus. */
    void search() {
        searching.set(true);
        background.execute(() -> {
            var onTheBus = usbCameras();
            window.execute(() -> usb.setAll(onTheBus));
            try {
                var inTheNetwork = search.inTheNetwork();
                window.execute(() -> found.setAll(inTheNetwork));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            window.execute(() -> searching.set(false));
        });
    }

    private java.util.List<UsbCamera> usbCameras() {
        try {
            return search.onTheBus();
        } catch (IOException e) {
            return java.util.List.of(); // the sheet then says that there is none
        }
    }

    /** Opens the camera and shows its picture, or says why not. */
    void tryIt() {
        if (form.way.get() == SourceForm.Way.NETWORK) {
            takeLoginOut();
        }
        forget();
        trying.set(true);
        int mine = attempt;
        try {
            FoundCamera camera = form.way.get() == SourceForm.Way.NETWORK ? form.chosen() : null;
            if (camera == null) {
                start(source());
            } else {
                ask(camera, mine, form.user.get(), form.password.get());
            }
        } catch (AddressException e) {
            failed(mine, String.valueOf(e.getMessage()));
        }
    }

    private CameraSource source() throws AddressException {
        return switch (form.way.get()) {
            case NETWORK -> typed();
            case USB -> {
                UsbCamera camera = form.usb.get();
                yield CameraSource.withoutLogin(CameraSource.Kind.USB, camera == null ? "" : camera.address());
            }
            case FILE -> CameraSource.withoutLogin(CameraSource.Kind.FILE, String.valueOf(form.file.get()));
        };
    }

    private CameraSource typed() throws AddressException {
        String address = TypedAddress.parse(form.address.get()).address();
        return new CameraSource(CameraSource.Kind.RTSP, address, form.user.get(), form.password.get());
    }

    /** A login that was pasted with the address belongs in its own fields, where it cannot be read. */
    private void takeLoginOut() {
        try {
            TypedAddress typed = TypedAddress.parse(form.address.get());
            if (!typed.user().isEmpty()) {
                form.address.set(typed.address());
                form.user.set(typed.user());
                form.password.set(typed.password());
            }
        } catch (AddressException e) {
            // Said when it is tried.
        }
    }

    private void ask(FoundCamera camera, int mine, String user, String password) {
        background.execute(() -> {
            try {
                String address = search.streamAddress(camera, user, password);
                CameraSource source = new CameraSource(CameraSource.Kind.RTSP, address, user, password);
                window.execute(() -> {
                    if (mine == attempt) {
                        start(source);
                    }
                });
            } catch (OnvifException e) {
                String words = String.valueOf(e.getMessage());
                window.execute(() -> failed(mine, words));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void start(CameraSource source) {
        int mine = attempt;
        trial.set(new SourceTrial(
                source,
                format -> window.execute(() -> succeeded(mine, source, format)),
                words -> window.execute(() -> failed(mine, words))));
    }

    private void succeeded(int of, CameraSource source, PulledFormat format) {
        if (of == attempt) {
            trying.set(false);
            seen.set(words(format));
            proven.set(source);
        }
    }

    private void failed(int of, String words) {
        if (of == attempt) {
            forget();
            problem.set(words);
        }
    }

    private static String words(PulledFormat format) {
        String size = Words.say(
                "source.seen", format.codec(), String.valueOf(format.width()), String.valueOf(format.height()));
        String rate = Times.number("%.3g", format.framesPerSecond());
        return format.framesPerSecond() > 0 ? Words.say("source.seen.rate", size, trimmed(rate)) : size + ".";
    }

    private static String trimmed(String number) {
        return number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
    }

    /** Keeps what was tried. */
    void save() {
        CameraSource source = proven.get();
        String named = name.get().strip();
        if (source == null) {
            return;
        }
        forget();
        saving.set(true);
        background.execute(() -> {
            String words = kept(named, source);
            window.execute(() -> {
                saving.set(false);
                problem.set(words);
                if (words.isEmpty()) {
                    saved.run();
                }
            });
        });
    }

    /** @return empty, or why it could not be kept */
    private String kept(String named, CameraSource source) {
        try {
            save.accept(named, source);
            return "";
        } catch (StorageException e) {
            return String.valueOf(e.getMessage());
        } catch (RuntimeException e) {
            log.error("A camera could not be saved", e);
            return Words.say("source.save.failed");
        }
    }

    /** Ends what is being tried and forgets what came of it. */
    void forget() {
        attempt++;
        SourceTrial ending = trial.get();
        trial.set(null);
        proven.set(null);
        seen.set("");
        problem.set("");
        trying.set(false);
        if (ending != null) {
            background.execute(ending::close);
        }
    }
}
