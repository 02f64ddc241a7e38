package smartshop.app.channel;

import java.io.IOException;
import java.time.Duration;
import smartshop.app.outbound.Failure;
import smartshop.app.outbound.SafeHttp;

/** What an HTTP answer means for a message. */
final class HttpReceipts {
    /** A peer that asks for more is not believed: a message may matter sooner. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private HttpReceipts() {}

    /** @param good what a good answer means */
    static Receipt of(SafeHttp.Answer answer, Receipt good) {
        if (answer.good()) {
            return good;
        }
        int status = answer.status();
        return switch (status) {
            case 408, 425, 429 -> again(answer);
            case 401, 403 ->
                new Receipt.Refused(
                        "The computer there does not let SmartShop in (%d). Check the key, token or address."
                                .formatted(status));
            default -> {
                if (status >= 500) {
                    yield again(answer);
                }
                yield new Receipt.Refused(
                        status / 100 == 3
                                ? "The computer there points elsewhere (%d), and SmartShop follows nobody. Enter the address that it points to."
                                        .formatted(status)
                                : "The computer there does not take the message (%d). Check the address."
                                        .formatted(status));
            }
        };
    }

    private static Receipt again(SafeHttp.Answer answer) {
        return new Receipt.TryAgain(
                asked(answer.headers().getOrDefault("Retry-After", "")),
                "The computer there cannot take messages now (%d).".formatted(answer.status()));
    }

    /** The form in seconds alone; a date is taken as if nothing was asked. */
    private static Duration asked(String seconds) {
        if (!seconds.matches("\\d{1,6}")) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    static Receipt of(IOException failure) {
        return Failure.isRefusal(failure)
                ? new Receipt.Refused(Failure.words(failure))
                : new Receipt.TryAgain(Failure.words(failure));
    }
}
