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
import java.util.Map;
import minga.account.Action;
import minga.account.KeptForm;
import minga.account.KeptForms;
import minga.account.Needs;
import minga.web.ExpiredSessionForms;
import minga.web.FormFields;
import minga.web.Page;
import minga.web.Posted;
import minga.web.QueryString;
import minga.web.RequestContext;

/** REST resource of forms that came after their session ended: look at one and send it again, or discard it. */
@Path(ExpiredSessionForms.ADDRESS + "{handle: [0-9a-f]{64}}")
@ApplicationScoped
public class KeptFormResource {

    private RequestContext context;
    private KeptForms forms;

    protected KeptFormResource() {
        // for the proxies of the container
    }

    @Inject
    KeptFormResource(RequestContext context, KeptForms forms) {
        this.context = context;
        this.forms = forms;
    }

    @GET
    @Needs(Action.OWN_ACCOUNT)
    public Page show(@PathParam("handle") String handle) {
        return forms.find(context.caller().accountId(), handle).<Page>map(form -> page(handle, form))
                .orElseGet(() -> new MessagePage("membership.keptForm.gone", 404));
    }

    private static KeptFormPage page(String handle, KeptForm form) {
        Map<String, List<String>> values = QueryString.valuesByName(form.fields());
        List<KeptFormPage.Field> fields = values.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .map(value -> new KeptFormPage.Field(entry.getKey(), value))).toList();
        return new KeptFormPage(handle, form.address(), fields, FormFields.typedTexts(new Posted(values)),
                values.containsKey(FormFields.FILE),
                values.getOrDefault(FormFields.FILE, List.of()).contains(FormFields.STORED), form.keptAt());
    }

    @POST
    @Needs(Action.OWN_ACCOUNT)
    public Response discard(@PathParam("handle") String handle, Posted form) {
        forms.discard(context.caller().accountId(), handle);
        return Response.seeOther(URI.create(SignInResource.homePath(context.caller()))).build();
    }
}
