package smartshop.app.cloud;

import java.time.Duration;
import java.util.Optional;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.enrol.JpegPortrait;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;

/** Asks about two drawn faces, so that the owner sees whether region, key and policy are right before a real one is sent. */
final class Trial {
    /** A first answer may take a while; nobody waits at a door. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int SIDE = 400;
    private static final double TURNED = 12;

    private final CloudDesk desk;
    private final Access access;
    private final FaceComparison.Opener opener;

    Trial(CloudDesk desk, Access access, FaceComparison.Opener opener) {
        this.desk = desk;
        this.access = access;
        this.opener = opener;
    }

    /** Asks, which counts and costs as any other; may take seconds. */
    Tried ask() {
        access.require(Permission.SETTINGS);
        if (desk.settings().pinned().isEmpty() || !desk.hasKey()) {
            return new Tried(false, "Choose where the pictures are compared and type the access key first.");
        }
        DrawnPerson person = DrawnCast.standard().listed().getFirst();
        try (Questions questions = new Questions(desk, access.audit(), opener, LIMIT, new Breaker(System::nanoTime))) {
            return tried(
                    questions.ask(Optional.empty(), jpeg(person, 0), jpeg(person, TURNED), () -> false, () -> true));
        }
    }

    private static byte[] jpeg(DrawnPerson person, double turned) {
        return JpegPortrait.of(DrawnFaces.portrait(person, SIDE, turned, 0, 0));
    }

    private static Tried tried(Reply reply) {
        return switch (reply) {
            case Reply.Said(FaceComparison.Answer answer) ->
                new Tried(
                        true,
                        answer == FaceComparison.Answer.SAME
                                ? "It works: Amazon says that both drawn faces are the same person."
                                : "It works: Amazon answered, and says that the drawn faces are two people.");
            case Reply.None(Trouble trouble) ->
                trouble == Trouble.NO_FACE
                        ? new Tried(true, "It works: Amazon answered, but does not take the drawn faces for faces.")
                        : new Tried(false, trouble.words());
            case Reply.NotAsked _ -> throw new IllegalStateException("A fresh breaker lets the first one through");
        };
    }
}
