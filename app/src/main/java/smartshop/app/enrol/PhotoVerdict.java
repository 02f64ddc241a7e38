package smartshop.app.enrol;

import smartshop.recognition.quality.EnrolmentVerdict;

/**
 * Whether a photo can be enrolled.
 *
 * @param file the photo's name, to show beside the words
 */
public record PhotoVerdict(String file, EnrolmentVerdict verdict) {

    public boolean accepted() {
        return verdict.accepted();
    }

    /** One sentence: what is good, or what is wrong and what to do. */
    public String words() {
        return verdict.words();
    }

    /** What would be better; empty if nothing. */
    public String advice() {
        return verdict.advice();
    }

    /** Overwrites the face, and what was learnt of it: whoever was not enrolled after all is gone from memory, too. */
    public void wipe() {
        verdict.enrolled().ifPresent(kept -> {
            kept.portrait().wipe();
            kept.embedding().wipe();
        });
    }

    /** Without the file's name, which is often a person's. */
    @Override
    public String toString() {
        return "PhotoVerdict[accepted=" + accepted() + "]";
    }
}
