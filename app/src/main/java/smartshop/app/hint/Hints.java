package smartshop.app.hint;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import smartshop.app.alert.Alert;
import smartshop.app.cloud.Cloud;
import smartshop.app.cloud.Opinion;
import smartshop.app.sensitivity.Likelihood;
import smartshop.app.sensitivity.Sensitivity;

/**
 * What machines say of an alert. Whoever shows it shows it once nobody has to look any more: a label that is seen first shifts a
 * judgement. Any thread may call; nothing waits.
 */
public final class Hints {
    private final Function<Alert, Optional<Likelihood>> likelihoods;
    private final Function<UUID, Optional<Opinion>> opinions;

    /** @param opinions by the alert's number */
    public Hints(Function<Alert, Optional<Likelihood>> likelihoods, Function<UUID, Optional<Opinion>> opinions) {
        this.likelihoods = likelihoods;
        this.opinions = opinions;
    }

    public static Hints of(Sensitivity sensitivity, Cloud cloud) {
        return new Hints(
                alert -> sensitivity.likelihood(alert.person(), alert.score()), alert -> opinion(cloud, alert));
    }

    private static Optional<Opinion> opinion(Cloud cloud, UUID alert) {
        Opinion opinion = cloud.opinions().of(alert);
        return opinion == Opinion.NOT_ASKED && !cloud.desk().settings().on() ? Optional.empty() : Optional.of(opinion);
    }

    /** Empty for somebody who is listed no more. */
    public Optional<Likelihood> likelihood(Alert alert) {
        return likelihoods.apply(alert);
    }

    /** Empty in a shop that asks for none. */
    public Optional<Opinion> opinion(UUID alert) {
        return opinions.apply(alert);
    }
}
