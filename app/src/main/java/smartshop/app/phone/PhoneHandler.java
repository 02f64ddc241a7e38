package smartshop.app.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.act.DoorDesk;
import smartshop.storage.StorageException;

/**
 * What browsers find below {@code /phone/}. To strangers it is one blank page; while an invitation is open, the page on which a token is
 * shown. Nothing here waits: what takes a moment is worked off elsewhere.
 */
final class PhoneHandler extends Handler.Abstract {
    /** A call for help is 800 characters at most, each of up to four bytes; all else is shorter. */
    private static final int LARGEST_BODY = 4096;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Logger log = LoggerFactory.getLogger(PhoneHandler.class);

    private final PhoneBook book;
    private final Invitations invitations;
    private final Handsets handsets;
    private final Deeds deeds;
    private final PhoneActs acts;
    private final FacePictures pictures;
    private final PhonePage page = new PhonePage();
    private final byte[] authority;
    private final Workers workers;

    /**
     * Who does what waits: what opens a door, and what locks one, waits behind nothing else.
     *
     * @param requests for the disk, for a secret and for a picture
     * @param locking for the door's relay
     * @param announcing for what reads sentences out
     * @param releasing for the relay that is to open
     */
    record Workers(Worker requests, Worker locking, Worker announcing, Worker releasing) implements AutoCloseable {
        @Override
        public void close() {
            releasing.close();
            locking.close();
            announcing.close();
            requests.close();
        }
    }

    /** @param authority the certificate that a browser has to trust, DER */
    PhoneHandler(
            PhoneBook book,
            Invitations invitations,
            Handsets handsets,
            Deeds deeds,
            PhoneActs acts,
            FacePictures pictures,
            byte[] authority,
            Workers workers) {
        this.book = book;
        this.invitations = invitations;
        this.handsets = handsets;
        this.deeds = deeds;
        this.acts = acts;
        this.pictures = pictures;
        this.authority = authority;
        this.workers = workers;
    }

    /** One request and the way to answer it. */
    private record Exchange(String path, Request request, Response response, Callback callback) {
        void refuse(int status, String key) {
            Answer.refused(status, PhoneWords.say(key), response, callback);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        if (!path.startsWith(PhonePaths.ROOT) && !PhonePaths.ROOT.equals(path + "/")) {
            return false;
        }
        Answer.secure(response);
        Exchange exchange = new Exchange(path, request, response, callback);
        Optional<Handset> handset =
                Caller.secret(request).flatMap(book::showing).map(handsets::of);
        if (handset.isPresent()) {
            known(exchange, handset.get());
        } else if (invitations.live()) {
            invited(exchange);
        } else {
            Answer.with(HttpStatus.UNAUTHORIZED_401, page.blank(), response, callback);
        }
        return true;
    }

    private void invited(Exchange exchange) {
        boolean get = HttpMethod.GET.is(exchange.request().getMethod());
        if (!get && exchange.path().equals(PhonePaths.PAIR)) {
            pair(exchange);
        } else if (!get || !still(exchange, PhonePage.View.PAIR)) {
            Answer.with(HttpStatus.UNAUTHORIZED_401, page.blank(), exchange.response(), exchange.callback());
        }
    }

    private void known(Exchange exchange, Handset handset) {
        if (!handset.mayAsk()) {
            exchange.refuse(HttpStatus.TOO_MANY_REQUESTS_429, "tooMuch");
        } else if (HttpMethod.POST.is(exchange.request().getMethod())) {
            deed(exchange, handset);
        } else if (!HttpMethod.GET.is(exchange.request().getMethod())) {
            exchange.refuse(HttpStatus.METHOD_NOT_ALLOWED_405, "notUnderstood");
        } else if (exchange.path().equals(PhonePaths.LIVE)) {
            live(exchange, handset);
        } else if (exchange.path().startsWith(PhonePaths.ALERTS)) {
            picture(exchange, handset);
        } else if (!still(exchange, PhonePage.View.PAIRED)) {
            exchange.refuse(HttpStatus.NOT_FOUND_404, "notUnderstood");
        }
    }

    /** What is the same for everybody. @return whether there is such a thing */
    private boolean still(Exchange exchange, PhonePage.View view) {
        String path = exchange.path();
        Optional<PhonePage.Content> content = PhonePaths.ROOT.startsWith(path)
                ? Optional.of(page.page(view))
                : path.equals(PhonePaths.AUTHORITY)
                        ? Optional.of(new PhonePage.Content("application/x-x509-ca-cert", authority))
                        : page.file(path.substring(PhonePaths.ROOT.length()));
        content.ifPresent(it -> Answer.with(HttpStatus.OK_200, it, exchange.response(), exchange.callback()));
        return content.isPresent();
    }

    private void live(Exchange exchange, Handset handset) {
        if (!Caller.ownPage(exchange.request())) {
            exchange.refuse(HttpStatus.FORBIDDEN_403, "notUnderstood");
            return;
        }
        boolean upgraded = ServerWebSocketContainer.ensure(getServer())
                .upgrade(
                        (upgrade, answer, done) -> new PhoneSocket(handset, handsets),
                        exchange.request(),
                        exchange.response(),
                        exchange.callback());
        if (!upgraded) {
            exchange.refuse(HttpStatus.BAD_REQUEST_400, "notUnderstood");
        }
    }

    private void picture(Exchange exchange, Handset handset) {
        String[] parts = exchange.path().substring(PhonePaths.ALERTS.length()).split("/", -1);
        if (parts.length != 2 || !Caller.notFromElsewhere(exchange.request())) {
            exchange.refuse(HttpStatus.NOT_FOUND_404, "notUnderstood");
            return;
        }
        work(
                workers.requests(),
                exchange,
                () -> pictures.of(handset, parts[0], parts[1])
                        .ifPresentOrElse(
                                jpeg -> Answer.picture(jpeg, exchange.response(), exchange.callback()),
                                () -> exchange.refuse(HttpStatus.NOT_FOUND_404, "alert.ended")));
    }

    /** Something done, with what it says. */
    private interface Deed {
        void with(ByteBuffer body) throws Deeds.RefusedException;
    }

    private void pair(Exchange exchange) {
        Optional<InetAddress> from = Caller.address(exchange.request());
        if (from.isEmpty() || !invitations.mayTry(from.get())) {
            exchange.refuse(HttpStatus.TOO_MANY_REQUESTS_429, "tooMuch");
            return;
        }
        run(
                exchange,
                body -> exchange.response()
                        .getHeaders()
                        .put(HttpHeader.SET_COOKIE, Caller.cookie(deeds.pair(body, from.get()))));
    }

    private void deed(Exchange exchange, Handset handset) {
        switch (exchange.path()) {
            case PhonePaths.SIGN_IN -> run(exchange, body -> deeds.signIn(handset, body));
            case PhonePaths.RELEASE -> run(workers.releasing(), exchange, body -> acts.release(handset));
            case PhonePaths.SIGN_OUT -> run(exchange, body -> handset.end(Access.Leaving.ASKED));
            default -> answer(exchange, handset);
        }
    }

    private void answer(Exchange exchange, Handset handset) {
        String[] parts = exchange.path().startsWith(PhonePaths.ALERTS)
                ? exchange.path().substring(PhonePaths.ALERTS.length()).split("/", -1)
                : new String[0];
        Optional<UUID> alert = parts.length == 2 ? FacePictures.id(parts[0]) : Optional.empty();
        if (alert.isEmpty()) {
            exchange.refuse(HttpStatus.NOT_FOUND_404, "notUnderstood");
        } else {
            about(exchange, handset, alert.get(), parts[1]);
        }
    }

    private void about(Exchange exchange, Handset handset, UUID alert, String what) {
        switch (what) {
            case "answer" -> run(exchange, body -> deeds.answer(handset, alert, body));
            case "take-back" -> run(exchange, body -> deeds.takeBack(handset, alert));
            case "lock" -> {
                DoorDesk.Press press = acts.pressed();
                run(workers.locking(), exchange, body -> acts.lock(handset, alert, press));
            }
            case "announce" -> run(workers.announcing(), exchange, body -> acts.announce(handset, alert, body));
            case "help" -> reply(workers.requests(), exchange, body -> acts.help(handset, alert));
            case "call" -> run(exchange, body -> acts.call(handset, alert, body));
            default -> exchange.refuse(HttpStatus.NOT_FOUND_404, "notUnderstood");
        }
    }

    /** Something done that has more to say than that it is. */
    private interface Reply {
        ObjectNode with(ByteBuffer body) throws Deeds.RefusedException;
    }

    private void run(Exchange exchange, Deed deed) {
        run(workers.requests(), exchange, deed);
    }

    private void run(Worker worker, Exchange exchange, Deed deed) {
        reply(worker, exchange, body -> {
            deed.with(body);
            return JSON.createObjectNode();
        });
    }

    /** Only for our own script; reads what it says, a little, and does it. */
    private void reply(Worker worker, Exchange exchange, Reply deed) {
        if (!Caller.ownScript(exchange.request())) {
            exchange.refuse(HttpStatus.FORBIDDEN_403, "notUnderstood");
            return;
        }
        long length = exchange.request().getLength(); // -1 if it does not say: then it could be endless
        if (length < 0 || length > LARGEST_BODY) {
            exchange.refuse(HttpStatus.PAYLOAD_TOO_LARGE_413, "notUnderstood");
            return;
        }
        Content.Source.asByteBuffer(
                exchange.request(),
                Promise.from(
                        body -> work(worker, exchange, () -> done(exchange, body, deed)), exchange.callback()::failed));
    }

    private void done(Exchange exchange, ByteBuffer body, Reply deed) {
        try {
            Answer.json(HttpStatus.OK_200, deed.with(body), exchange.response(), exchange.callback());
            handsets.changed();
        } catch (Deeds.RefusedException e) {
            Answer.refused(HttpStatus.CONFLICT_409, e.words(), exchange.response(), exchange.callback());
        } catch (StorageException e) {
            Answer.refused(
                    HttpStatus.CONFLICT_409, String.valueOf(e.getMessage()), exchange.response(), exchange.callback());
        }
    }

    private void work(Worker worker, Exchange exchange, Runnable work) {
        boolean taken = worker.take(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                log.error("A phone's request failed", e);
                exchange.refuse(HttpStatus.INTERNAL_SERVER_ERROR_500, "failed");
            }
        });
        if (!taken) {
            exchange.refuse(HttpStatus.SERVICE_UNAVAILABLE_503, "tooMuch");
        }
    }
}
