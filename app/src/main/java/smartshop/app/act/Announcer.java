package smartshop.app.act;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;
import smartshop.app.channel.ChannelException;
import smartshop.app.channel.SigningKey;
import smartshop.app.outbound.Failure;
import smartshop.app.outbound.RefusedAddressException;
import smartshop.app.outbound.SafeHttp;
import smartshop.app.outbound.TypedUrl;

/** Has a sentence read out by what the shop has for that, or plays a file here. Waits until it is taken, not until it is over. */
final class Announcer {
    /** Of a file, in frames a second times seconds: nobody listens to more than a minute. */
    private static final int LONGEST_SECONDS = 60;

    /** For all of a call: what is said later finds nobody there, or somebody else. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SafeHttp http;
    private final Clock clock;
    private final Duration limit;

    Announcer(SafeHttp http, Clock clock) {
        this(http, clock, LIMIT);
    }

    /** @param limit for all of a call */
    Announcer(SafeHttp http, Clock clock, Duration limit) {
        this.limit = limit;
        this.http = http;
        this.clock = clock;
    }

    /** @throws ActException in words, if it was not taken */
    void announce(AnnounceSettings settings, AnnounceSettings.Kind kind) {
        String file = settings.sound(kind);
        if (file.isEmpty()) {
            readOut(settings, settings.sentence(kind));
        } else {
            play(file);
        }
    }

    private void readOut(AnnounceSettings settings, String sentence) {
        ObjectNode all = JSON.createObjectNode();
        all.put("type", "announcement");
        all.put("timestamp", clock.instant().toString());
        byte[] body = all.set("data", JSON.createObjectNode().put("text", sentence))
                .toString()
                .getBytes(UTF_8);
        try {
            SafeHttp.Answer answer = http.post(
                    TypedUrl.of(settings.url()),
                    SigningKey.of(settings.key()).headers(UUID.randomUUID(), clock.instant(), body),
                    body,
                    limit);
            if (!answer.good()) {
                throw failed("What reads announcements out answers with an error (%d).".formatted(answer.status()));
            }
        } catch (IOException e) {
            throw failed("Nothing was announced. %s".formatted(Failure.words(e)));
        }
    }

    private static void play(String file) {
        try (AudioInputStream sound = sound(file)) {
            Clip clip = AudioSystem.getClip();
            clip.addLineListener(event -> {
                if (event.getType().equals(LineEvent.Type.STOP)) {
                    clip.close();
                }
            });
            clip.open(sound);
            clip.start();
        } catch (IOException | LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw failed("This computer cannot play the announcement's file. Check its sound, and the file.");
        }
    }

    private static AudioInputStream sound(String file) throws IOException {
        try {
            AudioInputStream sound =
                    AudioSystem.getAudioInputStream(Path.of(file).toFile());
            if (sound.getFrameLength() <= sound.getFormat().getFrameRate() * LONGEST_SECONDS) {
                return sound;
            }
            sound.close();
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            // said below
        }
        throw failed("An announcement is a WAV file of a minute at most.");
    }

    /** @throws ActException with a sentence that says what is wrong */
    static void check(AnnounceSettings settings, AnnounceSettings.Kind kind) {
        String sentence = settings.sentence(kind);
        if (sentence.isEmpty()) {
            return;
        }
        if (sentence.length() > AnnounceSettings.LONGEST) {
            throw failed("An announcement has %d characters at most.".formatted(AnnounceSettings.LONGEST));
        }
        if (settings.sound(kind).isEmpty()) {
            checkAddress(settings);
            return;
        }
        try {
            sound(settings.sound(kind)).close();
        } catch (IOException e) {
            throw failed("The announcement's file cannot be read.");
        }
    }

    private static void checkAddress(AnnounceSettings settings) {
        try {
            var unused = TypedUrl.of(settings.url());
            var alsoUnused = SigningKey.of(settings.key());
        } catch (RefusedAddressException | ChannelException e) {
            throw failed("Choose a WAV file, or say what reads the sentence out. %s".formatted(e.getMessage()));
        }
    }

    private static ActException failed(String words) {
        return new ActException(Why.NO_ANSWER, words);
    }
}
