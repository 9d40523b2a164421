package minga.evidence;

import minga.template.FieldFactory;
import minga.template.Template;

/** The form of one piece of evidence. The file itself is no field: it is uploaded to the store. */
public final class EvidenceTemplate {

    private static final FieldFactory<Evidence> ASK = FieldFactory.of(Evidence.class);

    public static final Template<Evidence> EVIDENCE = Template.ofFields("evidence",
            ASK.choice("kind", "evidenceKind", Evidence::kind, Evidence::kind),
            ASK.line("title", Evidence::title, Evidence::title),
            ASK.link("link", Evidence::link, Evidence::link),
            ASK.line("page", Evidence::page, Evidence::page).atMost(60),
            ASK.text("text", Evidence::text, Evidence::text).atMost(10_000));

    private EvidenceTemplate() {}
}
