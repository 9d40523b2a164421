package minga.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;

/** Answers that a browser may keep but must ask about each time: 304 to who has it already (RFC 9110, 13.1.2). */
public final class Revalidation {

    /** A program that starts anew may write the same answer otherwise: what browsers kept of the one before is old. */
    private static final String EDITION = UUID.randomUUID().toString().substring(0, 8);

    private Revalidation() {}

    /**
     * The answer, still without its type.
     *
     * @param state of what the answer is made from; empty while that is on the move, then nobody may keep anything
     * @param question everything else that the answer depends on: form, language, the address in its normal form
     */
    public static Response.ResponseBuilder answer(Request conditions, OptionalLong state, String question, Supplier<byte[]> body) {
        if (state.isEmpty()) {
            return Response.ok(body.get()).header("Cache-Control", "no-store");
        }
        EntityTag tag = new EntityTag(EDITION + Long.toString(state.getAsLong(), 36)
                + Integer.toHexString(question.hashCode()) + Integer.toHexString(question.length()));
        CacheControl revalidate = new CacheControl();
        revalidate.setNoCache(true);
        Response.ResponseBuilder same = conditions.evaluatePreconditions(tag);
        return (same != null ? same : Response.ok(body.get())).tag(tag).cacheControl(revalidate);
    }
}
