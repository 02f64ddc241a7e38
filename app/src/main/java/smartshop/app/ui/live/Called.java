package smartshop.app.ui.live;

import java.util.UUID;
import smartshop.recognition.search.PersonId;

/**
 * An alert as who is at this screen may know of it.
 *
 * @param waits whether somebody has to look
 * @param name of whom two people have recognised; empty before
 */
public record Called(UUID camera, PersonId person, Stance stance, boolean waits, String name) {}
