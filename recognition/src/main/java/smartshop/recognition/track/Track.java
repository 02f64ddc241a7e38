package smartshop.recognition.track;

import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;

/** One visitor, from the first frame to the last. Belongs to its tracker's thread. */
public final class Track {
    /** How much a new picture counts in what the visitor is known to look like. */
    private static final float NEWEST = 0.25f;

    private final long id;
    private final Instant firstSeen;
    private final Motion motion;
    private Instant lastSeen;
    private Box box;
    private int frames = 1;
    private float @Nullable [] appearance;

    Track(long id, Sighted first, Instant at) {
        this.id = id;
        this.firstSeen = at;
        this.lastSeen = at;
        this.box = first.face().box();
        this.motion = new Motion(box, at);
        look(first.embedding());
    }

    public long id() {
        return id;
    }

    public Instant firstSeen() {
        return firstSeen;
    }

    public Instant lastSeen() {
        return lastSeen;
    }

    /** Where the face was when it was last seen. */
    public Box box() {
        return box;
    }

    /** Number of frames in which the face was found. */
    public int frames() {
        return frames;
    }

    Box expected(Instant now) {
        return motion.expected(now);
    }

    double secondsUnseen(Instant now) {
        return motion.seconds(now);
    }

    void see(Sighted sighted, Instant now) {
        motion.measure(sighted.face().box(), now);
        box = sighted.face().box();
        lastSeen = now;
        frames++;
        look(sighted.embedding());
    }

    /** Cosine with what the visitor is known to look like, if both are known. */
    OptionalDouble resemblance(@Nullable Embedding embedding) {
        if (appearance == null || embedding == null) {
            return OptionalDouble.empty();
        }
        double dot = 0;
        double squares = 0;
        for (int i = 0; i < appearance.length; i++) {
            dot += appearance[i] * embedding.vector()[i];
            squares += appearance[i] * appearance[i];
        }
        return OptionalDouble.of(dot / Math.max(1e-9, Math.sqrt(squares)));
    }

    private void look(@Nullable Embedding embedding) {
        if (embedding == null) {
            return;
        }
        if (appearance == null) {
            appearance = embedding.vector().clone();
            return;
        }
        for (int i = 0; i < appearance.length; i++) {
            appearance[i] += NEWEST * (embedding.vector()[i] - appearance[i]);
        }
    }

    /** Overwrites what the visitor is known to look like with zeros; the track may go on by place alone. */
    public void wipe() {
        if (appearance != null) {
            Arrays.fill(appearance, 0);
            appearance = null;
        }
    }
}
