package minga.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import minga.platform.Refused;

/** Responses with status 429 and {@code Retry-After} (RFC 6585) for requests beyond a rate limit. */
public final class RetryAfter {

    private static final int TOO_MANY_REQUESTS = 429;

    private RetryAfter() {}

    /**
     * The same page with another status.
     *
     * @param refused with the seconds to wait as its first argument
     */
    public static Response answer(Response page, Refused refused) {
        return Response.fromResponse(page).status(TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, refused.args().getFirst()).build();
    }
}
