package smartshop.app.ui.pairing;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Frame;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;

/** Leads from "Add a camera" to its live picture, one sheet after the other. For the window's thread. */
public final class PairingWizard {
    private final PairingViewModel model;
    private final ReachViewModel reach;
    private final HubMaker hubs;
    private final Sheets sheets;
    private Runnable byHand = () -> {};
    private @Nullable PictureBox picture;

    /** Gives a fresh form for a hub's files. */
    public interface HubMaker {
        HubViewModel at(Path folder);
    }

    public PairingWizard(PairingViewModel model, ReachViewModel reach, HubMaker hubs, Sheets sheets) {
        this.model = model;
        this.reach = reach;
        this.hubs = hubs;
        this.sheets = sheets;
        model.stepProperty().subscribe(this::show);
    }

    /**
     * @param camera whose device is to be replaced; empty for a new camera
     * @param handWork opened instead for a device that is configured with a text
     */
    public void open(Optional<CameraFeed> camera, Runnable handWork) {
        byHand = handWork;
        reach.refresh();
        model.start(camera);
    }

    /** Call a few times a second. */
    public void tick() {
        model.tick();
        PictureBox box = picture;
        if (box != null) {
            picture().ifPresent(box::show);
        }
    }

    /** A code that is shown is withdrawn. */
    public void close() {
        model.close();
    }

    private Optional<Frame> picture() {
        return model.stepProperty().get() == PairingViewModel.Step.PAIRED
                ? model.camera().map(feed -> feed.shown().take())
                : model.picture();
    }

    private void show(PairingViewModel.Step step) {
        picture = null;
        switch (step) {
            case CLOSED -> {}
            case REACH -> ways();
            case CODE -> sheets.show(CodeSheet.of(model, sheets));
            case ASKED ->
                model.ask().ifPresent(ask -> {
                    PictureBox box = new PictureBox(Words.say("pair.ask.picture"));
                    picture = box;
                    sheets.show(AskSheet.of(model, ask, box, sheets));
                });
            case PAIRED -> {
                PictureBox box = new PictureBox(Words.say("pair.done.waiting"));
                picture = box;
                String name = model.camera().map(CameraFeed::name).orElse("");
                sheets.show(EndSheet.paired(name, box, this::done));
            }
            case FAILED -> sheets.show(EndSheet.failed(model, sheets));
        }
    }

    private void ways() {
        sheets.show(ReachSheet.of(reach, sheets, this::offer, this::hub, this::hand, model::close));
    }

    private void offer() {
        reach.keep();
        model.offer(reach.addresses());
    }

    private void hub() {
        Path home = Path.of(System.getProperty("user.home"), "smartshop-hub");
        sheets.show(HubSheet.of(hubs.at(home), reach, this::ways));
    }

    private void hand() {
        model.close();
        sheets.close();
        byHand.run();
    }

    private void done() {
        sheets.close();
        model.close();
    }
}
