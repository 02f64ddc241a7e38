package smartshop.app.ui.camera;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import smartshop.app.Console;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.Sheets;
import smartshop.storage.StorageException;
import smartshop.storage.camera.CameraSource;

/** Opens the sheets for cameras whose pictures the console fetches. For the window's thread. */
public final class SourceDialogs {
    private final Console console;
    private final Sheets sheets;
    private final CameraSearch search;
    private final Executor background;
    private final Executor window;
    private @Nullable SourceViewModel opened;

    /** @param background where waiting for cameras harms nobody */
    public SourceDialogs(Console console, Sheets sheets, Executor background, Executor window, Clock clock) {
        this(console, sheets, CameraSearch.real(clock), background, window);
    }

    SourceDialogs(Console console, Sheets sheets, CameraSearch search, Executor background, Executor window) {
        this.console = console;
        this.sheets = sheets;
        this.search = search;
        this.background = background;
        this.window = window;
    }

    /** Ends what is being tried. */
    public void close() {
        SourceViewModel last = opened;
        if (last != null) {
            last.forget();
        }
    }

    /** Adds a camera that has an address. */
    public void add() {
        add(SourceForm.Way.NETWORK);
    }

    /** Adds one that is plugged into this computer. */
    public void addWebcam() {
        add(SourceForm.Way.USB);
    }

    private void add(SourceForm.Way way) {
        SourceViewModel model = new SourceViewModel(search, console.cameras()::add, sheets::close, background, window);
        opened = model;
        model.form().way.set(way);
        sheets.show(SourceSheet.of(model, null, sheets));
        model.search();
    }

    /** Changes where a camera is, and its login. The old password is shown to nobody and sent nowhere new. */
    void change(CameraFeed feed) {
        SourceViewModel model = new SourceViewModel(
                search,
                (name, source) -> console.cameras().changeSource(feed.id(), source),
                sheets::close,
                background,
                window);
        model.nameProperty().set(feed.name());
        background.execute(() -> {
            Optional<CameraSource> before = before(feed);
            window.execute(() -> {
                opened = model;
                before.ifPresent(source -> fill(model.form(), source));
                sheets.show(SourceSheet.of(model, feed.name(), sheets));
                model.search();
            });
        });
    }

    private Optional<CameraSource> before(CameraFeed feed) {
        try {
            return console.cameras().source(feed.id());
        } catch (StorageException e) {
            return Optional.empty(); // what cannot be read is typed anew
        }
    }

    private static void fill(SourceForm form, CameraSource source) {
        switch (source.kind()) {
            case RTSP -> {
                form.way.set(SourceForm.Way.NETWORK);
                form.address.set(source.address());
                form.user.set(source.user());
            }
            case USB -> form.way.set(SourceForm.Way.USB);
            case FILE -> {
                form.way.set(SourceForm.Way.FILE);
                form.file.set(java.nio.file.Path.of(source.address()));
            }
        }
    }
}
