package smartshop.app.cloud;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/**
 * What the owner has chosen and agreed to. Immutable.
 *
 * @param on whether alerts are to get a second opinion
 * @param region name of a {@link CloudRegion}; empty until one is chosen
 * @param terms those that are kept, since when and by whose word; for this region alone
 */
public record CloudSettings(boolean on, String region, Scope scope, Budget budget, Map<Term, Agreed> terms) {
    /** Of a fresh folder. */
    public static final CloudSettings NONE = new CloudSettings(false, "", Scope.DOUBTFUL, Budget.USUAL, Map.of());

    public CloudSettings {
        terms = Map.copyOf(terms);
    }

    /** Empty also if a newer version knew it and this one does not: nothing is sent then. */
    @JsonIgnore
    public Optional<CloudRegion> pinned() {
        return CloudRegion.named(region);
    }

    @JsonIgnore
    public boolean agreed() {
        return terms.keySet().containsAll(EnumSet.allOf(Term.class));
    }

    /** Another region is another transfer: it is off, and everything is to be agreed to anew. */
    CloudSettings in(CloudRegion chosen) {
        return chosen.name().equals(region) ? this : new CloudSettings(false, chosen.name(), scope, budget, Map.of());
    }

    CloudSettings with(Term term, Agreed agreed) {
        Map<Term, Agreed> more = new EnumMap<>(Term.class);
        more.putAll(terms);
        more.put(term, agreed);
        return new CloudSettings(on, region, scope, budget, more);
    }

    /** What does not rest on all of them is off. */
    CloudSettings without(Term term) {
        Map<Term, Agreed> fewer = new EnumMap<>(Term.class);
        fewer.putAll(terms);
        fewer.remove(term);
        return new CloudSettings(false, region, scope, budget, fewer);
    }

    CloudSettings with(Scope chosen, Budget most) {
        return new CloudSettings(on, region, chosen, most, terms);
    }

    CloudSettings on(boolean now) {
        return new CloudSettings(now, region, scope, budget, terms);
    }
}
