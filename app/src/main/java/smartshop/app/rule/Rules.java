package smartshop.app.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides by rules: whatever one of them wants is done, once, in whichever order they stand. Asks nothing and does nothing. */
public record Rules(List<Rule> rules) {

    public Rules {
        rules = List.copyOf(rules);
    }

    /** What is to follow. */
    public Set<Effect> decide(Situation now) {
        return rules.stream()
                .filter(rule -> rule.applies(now))
                .map(rule -> rule.what().effects())
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
