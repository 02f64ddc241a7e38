package smartshop.app.cloud;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.channel.Channel;
import smartshop.app.channel.Message;
import smartshop.app.channel.Receipt;

/**
 * Text messages by Amazon SNS, with the key and in the region of the second opinion, within a number of messages a month for all such
 * channels together. SNS knows no second copy, so a message that may have got through is not sent again.
 */
final class SmsChannel implements Channel {
    /** A phone at night does not know how quick the internet is; the outbox waits a minute. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Until somebody has typed another key. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(SmsChannel.class);

    private final CloudBook book;
    private final Spending spending;
    private final TextGateway.Opener opener;
    private final String phone;
    private final Budget budget;
    private final ZoneId zone;

    /**
     * @param phone in the form of E.164
     * @param most messages a month
     */
    SmsChannel(CloudBook book, Spending spending, TextGateway.Opener opener, String phone, long most, ZoneId zone) {
        this.book = book;
        this.spending = spending;
        this.opener = opener;
        this.phone = phone;
        this.budget = new Budget(0, most, 0);
        this.zone = zone;
    }

    @Override
    public Receipt send(UUID key, Message message) {
        Optional<AccessKey> access = book.key();
        Optional<CloudRegion> region = book.settings().pinned();
        if (access.isEmpty() || region.isEmpty()) {
            return new Receipt.TryAgain(
                    PAUSE,
                    "Text messages go by Amazon. Choose its region and type its key under Settings, Second opinion.");
        }
        Optional<Spending.Reserved> reserved = spending.reserve(budget);
        if (reserved.isEmpty()) {
            return new Receipt.Refused(
                    "This month's %d text messages are used up. Allow more in Settings, or wait for the next month."
                            .formatted(budget.calls()));
        }
        try (TextGateway gateway = opener.open(region.get(), access.get(), LIMIT)) {
            gateway.send(phone, message.whole(zone));
            return new Receipt.Accepted();
        } catch (NoAnswerException e) {
            return failed(e.trouble(), reserved.get());
        } catch (RuntimeException | LinkageError e) {
            // By its class alone: a message may quote what was sent.
            log.error("A text message failed on this computer: {}", e.getClass().getName());
            return failed(Trouble.HERE, reserved.get());
        }
    }

    private Receipt failed(Trouble trouble, Spending.Reserved call) {
        if (!trouble.charged()) {
            spending.takeBack(call);
        }
        return receipt(trouble);
    }

    private static Receipt receipt(Trouble trouble) {
        return switch (trouble) {
            case KEY, DENIED, REGION ->
                new Receipt.TryAgain(
                        PAUSE,
                        "Amazon does not let this key send text messages. Look at key, policy and region under Settings, Second opinion.");
            case CLOCK ->
                new Receipt.TryAgain("This computer's clock is wrong, so Amazon takes nothing. Set the clock.");
            case THROTTLED -> new Receipt.TryAgain("Amazon takes no more text messages at the moment.");
            case UNREACHABLE -> new Receipt.TryAgain("Amazon cannot be reached. Check the internet connection.");
            case FAILED -> new Receipt.TryAgain("Amazon's service for text messages has a fault.");
            case SLOW, BROKEN ->
                new Receipt.Accepted(
                        "Whether Amazon sent a text message is not known: its answer did not come. It is not sent twice.");
            case CONTENT_REFUSED, NO_FACE ->
                new Receipt.Refused(
                        "Amazon does not send text messages to this number. Check it in Settings, and whether it is opted out there.");
            case HERE, NO_PHOTO, OVER_BUDGET ->
                new Receipt.TryAgain("Something failed within SmartShop; its log says more.");
        };
    }

    @Override
    public boolean mayRepeat() {
        return false;
    }
}
