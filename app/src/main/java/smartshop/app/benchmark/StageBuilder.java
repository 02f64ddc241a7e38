package smartshop.app.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Collects a stage's contenders and what must be closed after them. */
final class StageBuilder {
    private final String name;
    private final String input;
    private final List<Contender> contenders = new ArrayList<>();
    private final List<AutoCloseable> resources = new ArrayList<>();

    StageBuilder(String name, String input) {
        this.name = name;
        this.input = input;
    }

    <T extends AutoCloseable> T open(T resource) {
        resources.add(resource);
        return resource;
    }

    StageBuilder add(String what, Runnable run) {
        contenders.add(new Contender(what, run));
        return this;
    }

    StageBuilder add(String what, String against, Runnable run) {
        contenders.add(new Contender(what, against, run));
        return this;
    }

    Stage build() {
        return new Stage(name, input, List.copyOf(contenders), List.copyOf(resources));
    }
}
