package minga.dossier;

import minga.template.Field;
import minga.template.FieldFactory;
import minga.template.Section;
import minga.template.Template;

/** The fields of a dossier. Its form, its validation, its manifest and the copies of it follow them. */
public final class DossierTemplate {

    /** So many practices, as many as a list of results gives. */
    static final int MOST_ENTRIES = 100;

    private static final FieldFactory<DossierVersion> FIELDS = FieldFactory.of(DossierVersion.class);
    private static final FieldFactory<DossierEntry> ENTRY_FIELDS = FieldFactory.of(DossierEntry.class);

    /** The practice is a line and no record of the form room: a hundred lists to choose from are too much. */
    public static final Template<DossierEntry> ENTRY = Template.ofFields("dossierEntry",
            ENTRY_FIELDS.line("practice", DossierEntry::practice, DossierEntry::practice).atMost(100).required(),
            ENTRY_FIELDS.choice("depth", "dossierDepth", DossierEntry::depth, DossierEntry::depth).required(),
            ENTRY_FIELDS.flag("evidence", DossierEntry::evidence, DossierEntry::evidence),
            ENTRY_FIELDS.text("note", DossierEntry::note, DossierEntry::note).atMost(2000),
            ENTRY_FIELDS.text("questions", DossierEntry::questionText, DossierEntry::questionText).atMost(3000));

    private static final Field<DossierVersion, String> TITLE = FIELDS
            .line("title", DossierVersion::title, DossierVersion::title).required();

    /** What a dossier begins with. */
    static final Section<DossierVersion> BEGINNING = Section.of("beginning", TITLE);

    static final Section<DossierVersion> COVER = Section.of("cover",
            TITLE,
            FIELDS.line("subtitle", DossierVersion::subtitle, DossierVersion::subtitle),
            FIELDS.date("date", DossierVersion::date, DossierVersion::date),
            FIELDS.line("venue", DossierVersion::venue, DossierVersion::venue),
            FIELDS.line("publisher", DossierVersion::publisher, DossierVersion::publisher),
            FIELDS.choice("language", "dossierLanguage", DossierVersion::language, DossierVersion::language)
                    .required(),
            FIELDS.markdown("foreword", DossierVersion::foreword, DossierVersion::foreword).atMost(8000));

    static final Section<DossierVersion> PRACTICES = Section.of("practices",
            FIELDS.rows("entries", DossierVersion::entries, ENTRY).atMost(MOST_ENTRIES).required());

    public static final Template<DossierVersion> DOSSIER = Template.of("dossier", COVER, PRACTICES);

    private DossierTemplate() {}
}
