package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import minga.account.SecurityEvent;
import minga.account.SecurityEventType;
import minga.account.SecurityLog;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refusal;
import minga.platform.Refused;
import minga.platform.SignInNeeded;
import minga.platform.Stale;

/**
 * Jakarta REST exception mapper that turns each {@link minga.platform.Refusal} into a response; the only place that
 * does.
 */
@Provider
@ApplicationScoped
public class RefusalMapper implements ExceptionMapper<Refusal> {

    private RequestContext context;
    private Answers answers;
    private SecurityLog log;

    protected RefusalMapper() {
        // for the proxies of the container
    }

    @Inject
    RefusalMapper(RequestContext context, Answers answers, SecurityLog log) {
        this.context = context;
        this.answers = answers;
        this.log = log;
    }

    @Context
    Request request;
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        return switch (refusal) {
            case NotFound none -> notFound(none);
            case Invalid invalid -> reading() ? answers.no(400, "error.400", "", invalid.faults())
                    : answers.no(422, "error.422", "", invalid.faults());
            case Stale stale -> answers.no(409, "error.409", "", List.of());
            case SignInNeeded sign -> signIn();
            case Refused refused -> refused(refused);
        };
    }

    /** What is wrong with a question stands in its address; what is wrong with a form, in what was sent. */
    private boolean reading() {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private Response notFound(NotFound none) {
        if (none.isWithheld()) {
            noteRefusal();
        }
        return answers.no(404, "error.404", "", List.of());
    }

    private void noteRefusal() {
        log.write(SecurityEvent.of(SecurityEventType.PERMISSION_REFUSED, context.caller().accountId(),
                context.address()));
    }

    private Response refused(Refused refused) {
        if (refused.messageKey().startsWith("policy.") || refused.messageKey().equals("web.foreignForm")) {
            noteRefusal();
        }
        String text = Messages.text(context.language(), refused.messageKey(), refused.args().toArray());
        boolean right = refused.messageKey().startsWith("policy.") || refused.messageKey().startsWith("web.");
        return answers.said(right ? 403 : 409,
                Messages.text(context.language(), right ? "error.403.title" : "error.409.refused"), text, "",
                List.of());
    }

    /** What only takes forms is no address to return to; the page with the form is, where the browser tells it. */
    private String pageOfTheForm() {
        String from = headers.getHeaderString("Referer");
        String ours = context.publicUrl() + "/";
        return from != null && from.startsWith(ours) ? SafeRedirect.to(from.substring(ours.length() - 1), "/") : "/";
    }

    /** A page asks to sign in and comes back; the JSON interface says 401. */
    private Response signIn() {
        if (context.path().startsWith("/api/")) {
            return answers.no(401, "error.401", "", List.of());
        }
        String asked = context.query().isEmpty() ? context.path() : context.path() + "?" + context.query();
        String here = reading() ? asked : pageOfTheForm();
        return Response.seeOther(URI.create("/ingresar?volver=" + FormFields.encoded(here)))
                .build();
    }
}
