package smartshop.app.lawful.paper;

import java.time.Instant;

/**
 * That a paper was made, and from what.
 *
 * @param by the pseudonym of who made it, as in the audit log
 */
public record MadePaper(Instant at, String by, SettingsDigest from) {}
