package smartshop.app.outbound;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What went wrong with a connection, in a sentence without addresses' paths or anything secret. */
public final class Failure {
    private Failure() {}

    /** Whether trying again cannot help: the address itself is not one that SmartShop goes to. */
    public static boolean isRefusal(@Nullable Throwable failure) {
        return failure != null && (failure instanceof RefusedAddressException || isRefusal(failure.getCause()));
    }

    public static String words(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedAddressException || cause instanceof UntrustedPeerException) {
                return String.valueOf(cause.getMessage());
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = plain(cause);
            if (!words.isEmpty()) {
                return words;
            }
        }
        return "The connection broke off.";
    }

    private static String plain(Throwable cause) {
        return switch (cause) {
            case UnknownHostException _ -> "There is no computer of that name, or the internet cannot be reached.";
            case SlowNameException _ ->
                "The network does not say in time where that name leads. Check the router, or write the address in numbers.";
            case SocketTimeoutException _ -> "The computer there did not answer in time.";
            case ConnectException _, NoRouteToHostException _ -> "Nothing answers there.";
            case SSLException _ -> "The computer there does not speak TLS as it should.";
            default -> "";
        };
    }
}
