package smartshop.app.cloud;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What went wrong with Amazon, without its own words: they name the account. */
final class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static Trouble of(SdkException e) {
        if (e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException) {
            return Trouble.SLOW;
        }
        return e instanceof AwsServiceException said ? said(said) : unsaid(e);
    }

    private static Trouble said(AwsServiceException e) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(e.awsErrorDetails());
        String code = details.map(AwsErrorDetails::errorCode).orElse("");
        log.info("Amazon answered {} {}", e.statusCode(), code);
        return switch (code) {
            case "InvalidParameterException" -> Trouble.NO_FACE;
            case "ThrottlingException",
                    "Throttling",
                    "Throttled",
                    "ProvisionedThroughputExceededException",
                    "TooManyRequestsException" -> Trouble.THROTTLED;
            case "AccessDeniedException", "AccessDenied", "AuthorizationError" -> Trouble.DENIED;
            case "InvalidSignatureException", "SignatureDoesNotMatch" ->
                signature(details.map(AwsErrorDetails::errorMessage).orElse(""));
            case "UnrecognizedClientException",
                    "InvalidClientTokenId",
                    "IncompleteSignature",
                    "IncompleteSignatureException",
                    "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException",
                    "ExpiredTokenException",
                    "OptInRequired",
                    "SubscriptionRequiredException" -> Trouble.KEY;
            default -> e.statusCode() >= 500 ? Trouble.FAILED : Trouble.CONTENT_REFUSED;
        };
    }

    /** Amazon has one code for three faults of a signature. */
    private static Trouble signature(String message) {
        if (message.contains("scoped to a valid region")) {
            return Trouble.REGION;
        }
        return message.contains("Signature expired") || message.contains("not yet current")
                ? Trouble.CLOCK
                : Trouble.KEY;
    }

    /** Only what failed before anything was sent is surely not charged for. */
    private static Trouble unsaid(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException late) {
                return String.valueOf(late.getMessage()).startsWith("Connect") ? Trouble.UNREACHABLE : Trouble.SLOW;
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLException) {
                return Trouble.UNREACHABLE;
            }
            if (cause instanceof IOException) {
                return Trouble.BROKEN;
            }
        }
        return Trouble.BROKEN;
    }
}
