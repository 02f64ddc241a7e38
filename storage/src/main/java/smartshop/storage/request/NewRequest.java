package smartshop.storage.request;

import java.time.LocalDate;

/**
 * A request that came.
 *
 * @param receivedOn the day on which it came, which is not always the day on which it is written down
 * @param contested whether somebody says that the shop is wrong about them; some kinds always do
 */
public record NewRequest(Kind kind, Channel channel, LocalDate receivedOn, boolean contested, Requester requester) {

    public NewRequest {
        contested = contested || kind.contests();
    }
}
