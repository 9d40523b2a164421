package minga.evidence;

import minga.template.FieldFactory;
import minga.template.Template;

/**
 * Template of one piece of evidence: its fields and limits. The file itself is no field: it is uploaded to the store.
 */
public final class EvidenceTemplate {

    private static final FieldFactory<Evidence> FIELDS = FieldFactory.of(Evidence.class);

    public static final Template<Evidence> EVIDENCE = Template.ofFields("evidence",
            FIELDS.choice("kind", "evidenceKind", Evidence::kind, Evidence::kind),
            FIELDS.line("title", Evidence::title, Evidence::title),
            FIELDS.link("link", Evidence::link, Evidence::link),
            FIELDS.line("page", Evidence::page, Evidence::page).atMost(60),
            FIELDS.text("text", Evidence::text, Evidence::text).atMost(10_000));

    private EvidenceTemplate() {}
}
