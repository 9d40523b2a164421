package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import minga.account.Action;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.account.Needs;
import minga.account.Role;
import minga.platform.NotFound;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource for open invitations: list, send again, withdraw. */
@Path("/administracion/invitaciones")
@ApplicationScoped
public class InvitationResource {

    private RequestContext context;
    private Invitations invitations;
    private Territory territory;
    private MembershipMails mails;

    protected InvitationResource() {
        // for the proxies of the container
    }

    @Inject
    InvitationResource(RequestContext context, Invitations invitations, Territory territory, MembershipMails mails) {
        this.context = context;
        this.invitations = invitations;
        this.territory = territory;
        this.mails = mails;
    }

    @GET
    @Needs(Action.ADMINISTER)
    public InvitationsPage list(@QueryParam("listo") @DefaultValue("") String done) {
        return new InvitationsPage(invitations.findOpen().stream().map(this::row).toList(),
                InvitationsPage.DONE.contains(done) ? done : "");
    }

    /** A new link to the same person; the one sent before opens nothing more. */
    @POST
    @Path("{handle: [0-9a-f]{64}}/otra-vez")
    @Needs(Action.ADMINISTER)
    public Response resend(@PathParam("handle") String handle, Posted form) {
        Invitation invitation = invitations.findOpen().stream().filter(open -> open.handle().equals(handle)).findFirst()
                .map(Invitations.Open::invitation).orElseThrow(() -> new NotFound("invitation", handle));
        mails.sendInvitation(invitation, municipality(invitation), context.language());
        return Response.seeOther(URI.create("/administracion/invitaciones?listo=invitada")).build();
    }

    @POST
    @Path("{handle: [0-9a-f]{64}}/retirar")
    @Needs(Action.ADMINISTER)
    public Response withdraw(@PathParam("handle") String handle, Posted form) {
        invitations.withdraw(handle);
        return Response.seeOther(URI.create("/administracion/invitaciones?listo=retirada")).build();
    }

    private InvitationsPage.Row row(Invitations.Open open) {
        Invitation invitation = open.invitation();
        return new InvitationsPage.Row(open.handle(), invitation.mail(),
                invitation.name() == null ? "" : invitation.name(),
                Role.names(invitation.roles()), municipality(invitation), open.since(), open.until());
    }

    private String municipality(Invitation invitation) {
        return invitation.municipality() == null ? ""
                : territory.municipality(invitation.municipality()).map(Municipality::name).orElse("");
    }
}
