package smartshop.app.hint;

import java.util.Optional;
import java.util.UUID;
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
    private final Sensitivity sensitivity;
    private final Cloud cloud;

    public Hints(Sensitivity sensitivity, Cloud cloud) {
        this.sensitivity = sensitivity;
        this.cloud = cloud;
    }

    /** Empty for somebody who is listed no more. */
    public Optional<Likelihood> likelihood(Alert alert) {
        return sensitivity.likelihood(alert.person(), alert.score());
    }

    /** Empty in a shop that asks for none. */
    public Optional<Opinion> opinion(UUID alert) {
        Opinion opinion = cloud.opinions().of(alert);
        return opinion == Opinion.NOT_ASKED && !cloud.desk().settings().on() ? Optional.empty() : Optional.of(opinion);
    }
}
