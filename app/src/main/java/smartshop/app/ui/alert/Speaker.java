package smartshop.app.ui.alert;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;

/** Something that can sound a chime. */
@FunctionalInterface
interface Speaker {

    /**
     * Starts one chime and returns.
     *
     * @param loudness from 1 to {@link AlertRhythm#STEPS}
     * @throws SilentException if this computer has no audio device, or another program holds it
     */
    void chime(int loudness) throws SilentException;

    /** There is no sound to be had. */
    final class SilentException extends Exception {
        SilentException(Throwable cause) {
            super(cause);
        }
    }

    /** The computer's usual audio device. */
    static Speaker ofThisComputer() {
        AudioFormat format = new AudioFormat(Chime.RATE, 16, 1, true, false);
        return loudness -> {
            byte[] samples = Chime.samples(loudness);
            try {
                Clip clip = AudioSystem.getClip();
                clip.addLineListener(event -> {
                    if (event.getType().equals(LineEvent.Type.STOP)) {
                        clip.close();
                    }
                });
                clip.open(format, samples, 0, samples.length);
                clip.start();
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                throw new SilentException(e);
            }
        };
    }
}
