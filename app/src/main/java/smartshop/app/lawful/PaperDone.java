package smartshop.app.lawful;

import java.time.LocalDate;

/**
 * Somebody's word that a paper is done.
 *
 * @param on the day it was done, which the year counts from
 * @param by who says so, as they typed it
 */
public record PaperDone(LocalDate on, String by) {

    public PaperDone {
        by = by.strip();
        if (by.isEmpty()) {
            throw new IllegalArgumentException("Say who has done it.");
        }
    }
}
