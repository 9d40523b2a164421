package minga.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Conditional responses with an ETag: browsers may store them but must revalidate each time, and get 304 where nothing
 * changed (RFC 9110, 13.1.2).
 */
public final class Revalidation {

    /** A program that starts anew may write the same answer otherwise: what browsers kept of the one before is old. */
    private static final String EDITION = UUID.randomUUID().toString().substring(0, 8);

    private Revalidation() {}

    /**
     * The answer, still without its type.
     *
     * @param state of what the answer is made from; empty while that is on the move, then nobody may keep anything, nor
     * where pages may change under it
     * @param question everything else that the answer depends on: form, language, the address in its normal form
     */
    public static Response.ResponseBuilder answer(Request conditions, OptionalLong state, String question,
            Supplier<byte[]> body) {
        if (state.isEmpty() || DevelopmentSources.present()) {
            return whole(body.get()).header("Cache-Control", "no-store");
        }
        EntityTag tag = new EntityTag(EDITION + Long.toString(state.getAsLong(), 36)
                + Integer.toHexString(question.hashCode()) + Integer.toHexString(question.length()));
        Response.ResponseBuilder same = conditions.evaluatePreconditions(tag);
        return (same != null ? same : whole(body.get())).tag(tag).header("Cache-Control", "no-cache, no-transform");
    }

    /** With its length, else the server sends it in chunks. */
    private static Response.ResponseBuilder whole(byte[] body) {
        return Response.ok(body).header("Content-Length", body.length);
    }
}
