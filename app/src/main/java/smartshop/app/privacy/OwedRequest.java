package smartshop.app.privacy;

import smartshop.storage.request.Request;

/** A request, and by when something is owed. */
public record OwedRequest(Request request, Deadline deadline) {}
