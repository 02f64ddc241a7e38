package smartshop.app.ui.camera;

import java.nio.file.Path;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import smartshop.app.decode.UsbCameras.UsbCamera;
import smartshop.app.ipcamera.onvif.FoundCamera;

/** What somebody has typed and chosen so far. For the window's thread. {@code toString} shows none of it. */
final class SourceForm {
    enum Way {
        NETWORK,
        USB,
        FILE
    }

    final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.NETWORK);
    final StringProperty address = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    final ObjectProperty<@Nullable FoundCamera> found = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable UsbCamera> usb = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();

    /** Everything that makes another source. */
    Observable[] parts() {
        return new Observable[] {way, address, user, password, usb, file};
    }

    /** Puts a found camera's host where its address would be typed. */
    void choose(@Nullable FoundCamera camera) {
        found.set(camera);
        if (camera != null) {
            address.set(camera.host());
        }
    }

    /** The found camera, as long as nobody typed another address. */
    @Nullable
    FoundCamera chosen() {
        FoundCamera camera = found.get();
        return camera != null && camera.host().equals(address.get().strip()) ? camera : null;
    }

    /** Whether there is anything to try. */
    boolean complete() {
        return switch (way.get()) {
            case NETWORK -> !address.get().isBlank();
            case USB -> usb.get() != null;
            case FILE -> file.get() != null;
        };
    }
}
