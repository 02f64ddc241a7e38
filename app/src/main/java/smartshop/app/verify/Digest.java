package smartshop.app.verify;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Alerts of a storm, the gravest first and then the oldest: each of them, so that nobody's first sighting is hidden.
 *
 * @param since when the first of them was raised
 */
public record Digest(Instant since, List<OpenAlert> alerts) {
    /** In which a board is read: what is graver comes first, then what has waited longer. */
    static final Comparator<OpenAlert> ORDER = Comparator.comparing(OpenAlert::severity)
            .reversed()
            .thenComparing(open -> open.alert().alertedAt());

    public Digest {
        alerts = alerts.stream().sorted(ORDER).toList();
    }

    static Digest of(List<OpenAlert> alerts) {
        Instant since = alerts.stream()
                .map(open -> open.alert().alertedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Digest(since, alerts);
    }
}
