package smartshop.app.insight;

import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.Outcome;
import smartshop.storage.incident.Worth;

/**
 * What the incidents came to that were closed in a time.
 *
 * @param closed how many; mistakes are not among them
 * @param valued of how many of them somebody said what was lost and saved
 * @param sums one for each currency, usually one
 */
public record Losses(int closed, int valued, List<Worth> sums) {
    public Losses {
        sums = List.copyOf(sums);
    }

    /** @param all whatever was changed outside SmartShop counts for nothing */
    static Losses of(List<Incident> all, Instant from, Instant to) {
        List<Incident> closed = all.stream()
                .filter(Incident::whole)
                .filter(one -> one.closedAt()
                        .filter(at -> !at.isBefore(from) && at.isBefore(to))
                        .isPresent())
                .filter(one -> !one.outcome().equals(Optional.of(Outcome.MISTAKEN)))
                .toList();
        List<Worth> valued =
                closed.stream().flatMap(one -> one.worth().stream()).toList();
        Map<Currency, Worth> sums =
                valued.stream().collect(Collectors.toMap(Worth::currency, one -> one, Losses::plus));
        return new Losses(
                closed.size(),
                valued.size(),
                sums.values().stream()
                        .sorted(Comparator.comparing(sum -> sum.currency().getCurrencyCode()))
                        .toList());
    }

    private static Worth plus(Worth one, Worth other) {
        return new Worth(one.currency(), one.lost() + other.lost(), one.saved() + other.saved());
    }
}
