package smartshop.app.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Amazon SNS's {@code Publish} to a telephone number: no topic, no subscription. */
final class SnsGateway implements TextGateway {
    /** What matters at once, not advertising (SNS developer guide, "Publishing SMS messages"). */
    private static final Map<String, MessageAttributeValue> TRANSACTIONAL = Map.of(
            "AWS.SNS.SMS.SMSType",
            MessageAttributeValue.builder()
                    .dataType("String")
                    .stringValue("Transactional")
                    .build());

    private final SnsClient client;

    SnsGateway(CloudRegion region, AccessKey key, Duration limit) {
        this(region, key, limit, URI.create("https://sns.%s.amazonaws.com".formatted(region.code())));
    }

    /** @param endpoint in place of the region's own */
    SnsGateway(CloudRegion region, AccessKey key, Duration limit, URI endpoint) {
        client = Sdk.pinned(SnsClient.builder(), region, key, limit)
                .endpointOverride(endpoint)
                .build();
    }

    @Override
    public void send(String phone, String text) throws NoAnswerException {
        try {
            String id = client.publish(question ->
                            question.phoneNumber(phone).message(text).messageAttributes(TRANSACTIONAL))
                    .messageId();
            if (id == null) {
                throw new NoAnswerException(Trouble.BROKEN);
            }
        } catch (SdkException e) {
            throw new NoAnswerException(Refusals.of(e));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
