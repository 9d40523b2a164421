package minga.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Needs;
import minga.practice.Practice;
import minga.practice.Practices;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Page;
import minga.web.RequestContext;

/** REST resource of the preview: a draft as the public would read it, for its own municipality. */
@Path("/postulaciones/{id: \\d{1,18}}/vista-previa")
@ApplicationScoped
public class DraftPreviewResource {

    private Practices practices;
    private Vocabularies vocabularies;
    private Territory territory;
    private RequestContext context;

    protected DraftPreviewResource() {
        // for the proxies of the container
    }

    @Inject
    DraftPreviewResource(Practices practices, Vocabularies vocabularies, Territory territory, RequestContext context) {
        this.practices = practices;
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.context = context;
    }

    @GET
    @Needs(Action.EDIT_DRAFT)
    public Page preview(@PathParam("id") long id) {
        Practice practice = AccessPolicy.findAllowed(context.caller(), Action.EDIT_DRAFT, practices.find(id),
                "practice", id);
        return new FichaPageBuilder(context.language(), vocabularies, territory).page(practice, practice.newest(),
                false, List.of());
    }
}
