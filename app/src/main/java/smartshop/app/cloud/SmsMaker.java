package smartshop.app.cloud;

import java.time.ZoneId;
import java.util.regex.Pattern;
import smartshop.app.channel.Channel;
import smartshop.app.channel.ChannelException;
import smartshop.app.channel.ChannelMaker;
import smartshop.app.channel.Field;
import smartshop.storage.outbox.ChannelSettings;

/** Makes channels for text messages out of what was typed. */
final class SmsMaker implements ChannelMaker {
    /** E.164: a plus, a country's code, fifteen digits at most in all. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");

    private static final String USUAL = "100";
    private static final int MOST = 10_000;

    private final CloudBook book;
    private final Spending spending;
    private final TextGateway.Opener opener;
    private final ZoneId zone;

    SmsMaker(CloudBook book, Spending spending, TextGateway.Opener opener, ZoneId zone) {
        this.book = book;
        this.spending = spending;
        this.opener = opener;
        this.zone = zone;
    }

    @Override
    public Channel make(ChannelSettings settings) {
        String phone = settings.get(Field.PHONE.key()).orElse("").replaceAll("[ ()-]", "");
        if (!PHONE.matcher(phone).matches()) {
            throw new ChannelException("Write the telephone number with its country, for example +44 7700 900123.");
        }
        String typed = settings.get(Field.MOST.key()).orElse(USUAL);
        int most = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
        if (most < 1 || most > MOST) {
            throw new ChannelException("The number of text messages a month is 1 to 10,000.");
        }
        return new SmsChannel(book, spending, opener, phone, most, zone);
    }
}
