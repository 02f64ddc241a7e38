package smartshop.camera.telemetry;

import java.util.List;
import java.util.Optional;

/** Asks a program of the system something. */
@FunctionalInterface
interface Asking {
    /** @return what it said on its standard output; empty if it is not there, failed, or took too long */
    Optional<String> ask(List<String> command) throws InterruptedException;
}
