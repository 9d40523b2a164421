package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import minga.account.Accounts;
import minga.account.Action;
import minga.account.Invitations;
import minga.account.Needs;
import minga.notice.Notice;
import minga.notice.Notices;
import minga.practice.Practices;
import minga.web.Page;
import minga.web.Posted;

/** REST resource of the administrator's overview and the mail queue. */
@Path("/administracion")
@ApplicationScoped
public class AdministrationOverviewResource {

    private static final int MAX_LISTED = 50;

    private Accounts accounts;
    private Invitations invitations;
    private Notices notices;
    private Practices practices;

    protected AdministrationOverviewResource() {
        // for the proxies of the container
    }

    @Inject
    AdministrationOverviewResource(Accounts accounts, Invitations invitations, Notices notices, Practices practices) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.notices = notices;
        this.practices = practices;
    }

    @GET
    @Needs(Action.ADMINISTER)
    public Page overview() {
        return new AdministrationOverviewPage(accounts.count(""), invitations.findOpen().size(),
                notices.count(Notice.State.WAITING), notices.count(Notice.State.DEAD),
                practices.countPublished());
    }

    @GET
    @Path("correos")
    @Needs(Action.ADMINISTER)
    public Page mailQueue() {
        return new MailQueuePage(rows(Notice.State.WAITING), rows(Notice.State.DEAD), rows(Notice.State.SENT));
    }

    @POST
    @Path("correos/{id: \\d{1,18}}")
    @Needs(Action.ADMINISTER)
    public Response retryMail(@PathParam("id") long id, Posted form) {
        notices.retry(id);
        return Response.seeOther(URI.create("/administracion/correos")).build();
    }

    @POST
    @Path("correos/todos")
    @Needs(Action.ADMINISTER)
    public Response retryAllMails(Posted form) {
        notices.retryAll();
        return Response.seeOther(URI.create("/administracion/correos")).build();
    }

    private List<MailQueuePage.Row> rows(Notice.State state) {
        return notices.findByState(state, MAX_LISTED).stream()
                .map(notice -> new MailQueuePage.Row(notice.id(), notice.recipient(), notice.subject(),
                        notice.createdAt(), notice.dueAt(), notice.attempts(), notice.fault(), notice.serverWords()))
                .toList();
    }
}
