package minga.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minga.account.Action;
import minga.account.Needs;
import minga.evidence.ChecklistItem;
import minga.evidence.FileDisclosure;
import minga.evidence.PersonalDataKind;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Text;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of the form that is answered before an evidence file is shown to all. */
@Path("/antecedentes/{id: \\d{1,18}}/publicacion")
@ApplicationScoped
public class FileDisclosureResource {

    private RequestContext context;
    private FileDisclosures disclosures;

    protected FileDisclosureResource() {
        // for the proxies of the container
    }

    @Inject
    FileDisclosureResource(RequestContext context, FileDisclosures disclosures) {
        this.context = context;
        this.disclosures = disclosures;
    }

    @GET
    @Needs(Action.EDIT_DRAFT)
    public FileDisclosurePage form(@PathParam("id") long id) {
        FileDisclosures.EvidenceFile file = disclosures.read(context.caller(), id);
        return new FileDisclosurePageBuilder(file, context.language())
                .page(file.evidence().disclosure().answers(), List.of());
    }

    /** Keeps the file private where that button was pressed; publishes it otherwise. */
    @POST
    @Needs(Action.EDIT_DRAFT)
    public Response answer(@PathParam("id") long id, Posted posted) {
        FileDisclosures.EvidenceFile file = disclosures.read(context.caller(), id);
        if (posted.word("accion").filter("reservar"::equals).isPresent()) {
            disclosures.keepPrivate(context.caller(), id);
            return Response.seeOther(back(file)).build();
        }
        FileDisclosure.Answers answers = answers(file, posted);
        try {
            disclosures.publish(context.caller(), id, answers);
            return Response.seeOther(back(file)).build();
        } catch (Invalid invalid) {
            return redisplay(file, answers, invalid.faults());
        }
    }

    private Response redisplay(FileDisclosures.EvidenceFile file, FileDisclosure.Answers answers,
            List<Fault> faults) {
        return Response.status(422)
                .entity(new FileDisclosurePageBuilder(file, context.language()).page(answers, faults)).build();
    }

    private static URI back(FileDisclosures.EvidenceFile file) {
        return URI.create("/postulaciones/" + file.version().practice().id() + "/results");
    }

    private static FileDisclosure.Answers answers(FileDisclosures.EvidenceFile file, Posted posted) {
        Map<ChecklistItem, ChecklistItem.Answer> items = new EnumMap<>(ChecklistItem.class);
        for (ChecklistItem item : ChecklistItem.values()) {
            one(ChecklistItem.Answer.values(), posted, "item." + item).ifPresent(found -> items.put(item, found));
        }
        Map<String, PersonalDataKind.Answer> findings = new LinkedHashMap<>();
        for (String key : file.evidence().disclosure().findings()) {
            one(PersonalDataKind.Answer.values(), posted, "finding." + key)
                    .ifPresent(found -> findings.put(key, found));
        }
        return new FileDisclosure.Answers(items, Text.orNull(posted.raw("consent")), findings);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, Posted posted, String name) {
        String said = posted.word(name).orElse("");
        return Stream.of(all).filter(one -> one.name().equals(said)).findFirst();
    }
}
