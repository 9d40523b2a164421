package minga.practice;

import java.util.List;
import minga.template.Field;
import minga.template.FieldFactory;
import minga.template.Rows;
import minga.template.Section;
import minga.template.Template;

/**
 * The one declaration of the ficha: the deck's fields first of all (year, legal basis, responsible bodies, description,
 * objectives, activities, indicators, means of verification), then what comparable banks of practices ask. Form,
 * validation, page, comparison, JSON and exports walk it.
 */
public final class PracticeTemplate {

    private static final FieldFactory<PracticeVersion> ASK = FieldFactory.of(PracticeVersion.class);

    public static final Field<PracticeVersion, String> NAME =
            ASK.line("name", v -> v.identification().name(), (v, said) -> v.identification().name(said)).required().atMost(160).dublinCore("title");
    public static final Field<PracticeVersion, String> SHORT_NAME =
            ASK.line("shortName", v -> v.identification().shortName(), (v, said) -> v.identification().shortName(said)).atMost(80);
    public static final Field<PracticeVersion, String> SUMMARY =
            ASK.text("summary", v -> v.identification().summary(), (v, said) -> v.identification().summary(said)).atMost(600).dublinCore("description");
    public static final Field<PracticeVersion, String> PRACTICE_TYPE =
            ASK.choice("practiceType", "practiceType", v -> v.identification().practiceType(), (v, said) -> v.identification().practiceType(said));
    public static final Field<PracticeVersion, String> SCOPE =
            ASK.choice("scope", "scope", v -> v.identification().scope(), (v, said) -> v.identification().scope(said));
    public static final Field<PracticeVersion, String> CONTACT_ROLE =
            ASK.line("contactRole", v -> v.identification().contactRole(), (v, said) -> v.identification().contactRole(said)).atMost(160).membersOnly();
    public static final Field<PracticeVersion, String> CONTACT_MAIL =
            ASK.mail("contactMail", v -> v.identification().contactMail(), (v, said) -> v.identification().contactMail(said)).membersOnly();
    public static final Field<PracticeVersion, String> WEBSITE =
            ASK.link("website", v -> v.identification().website(), (v, said) -> v.identification().website(said));
    public static final Field<PracticeVersion, Integer> START_YEAR =
            ASK.year("startYear", v -> v.timing().startYear(), (v, said) -> v.timing().startYear(said)).required().dublinCore("date");
    public static final Field<PracticeVersion, Integer> END_YEAR =
            ASK.year("endYear", v -> v.timing().endYear(), (v, said) -> v.timing().endYear(said));
    public static final Field<PracticeVersion, Boolean> ONGOING =
            ASK.flag("ongoing", v -> v.timing().ongoing(), (v, said) -> v.timing().ongoing(said));
    public static final Field<PracticeVersion, String> DURATION_TEXT =
            ASK.line("durationText", v -> v.timing().durationText(), (v, said) -> v.timing().durationText(said)).atMost(160);
    public static final Field<PracticeVersion, Long> DURATION_VALUE =
            ASK.number("durationValue", v -> v.timing().durationValue(), (v, said) -> v.timing().durationValue(said));
    public static final Field<PracticeVersion, String> DURATION_UNIT =
            ASK.choice("durationUnit", "durationUnit", v -> v.timing().durationUnit(), (v, said) -> v.timing().durationUnit(said));
    public static final Field<PracticeVersion, String> STAGE =
            ASK.choice("stage", "stage", v -> v.timing().stage(), (v, said) -> v.timing().stage(said));
    public static final Field<PracticeVersion, String> LEGAL_BASIS =
            ASK.text("legalBasis", v -> v.legal().legalBasis(), (v, said) -> v.legal().legalBasis(said));
    public static final Field<PracticeVersion, String> MGI_DIMENSION =
            ASK.choice("mgiDimension", "mgiDimension", v -> v.legal().mgiDimension(), (v, said) -> v.legal().mgiDimension(said));
    public static final Field<PracticeVersion, String> SELLO_MIGRANTE =
            ASK.choice("selloMigrante", "selloMigrante", v -> v.legal().selloMigrante(), (v, said) -> v.legal().selloMigrante(said));
    public static final Field<PracticeVersion, String> PNME_AXIS =
            ASK.choice("pnmeAxis", "pnmeAxis", v -> v.legal().pnmeAxis(), (v, said) -> v.legal().pnmeAxis(said));
    public static final Field<PracticeVersion, String> PROBLEM =
            ASK.text("problem", v -> v.need().problem(), (v, said) -> v.need().problem(said));
    public static final Field<PracticeVersion, String> BASELINE =
            ASK.text("baseline", v -> v.need().baseline(), (v, said) -> v.need().baseline(said));
    public static final Field<PracticeVersion, String> DIAGNOSIS =
            ASK.text("diagnosis", v -> v.need().diagnosis(), (v, said) -> v.need().diagnosis(said));
    public static final Field<PracticeVersion, String> DESCRIPTION =
            ASK.text("description", v -> v.design().description(), (v, said) -> v.design().description(said)).required().atMost(8000).dublinCore("description");
    public static final Field<PracticeVersion, String> METHODOLOGY =
            ASK.text("methodology", v -> v.design().methodology(), (v, said) -> v.design().methodology(said));
    public static final Field<PracticeVersion, String> PARTICIPATION_LEVEL =
            ASK.choice("participationLevel", "participationLevel", v -> v.design().participationLevel(), (v, said) -> v.design().participationLevel(said));
    public static final Field<PracticeVersion, String> GENDER_APPROACH =
            ASK.text("genderApproach", v -> v.design().genderApproach(), (v, said) -> v.design().genderApproach(said)).atMost(2000);
    public static final Field<PracticeVersion, String> CHILDHOOD_APPROACH =
            ASK.text("childhoodApproach", v -> v.design().childhoodApproach(), (v, said) -> v.design().childhoodApproach(said)).atMost(2000);
    public static final Field<PracticeVersion, String> INTERCULTURAL_APPROACH =
            ASK.text("interculturalApproach", v -> v.design().interculturalApproach(), (v, said) -> v.design().interculturalApproach(said)).atMost(2000);
    public static final Field<PracticeVersion, String> DISABILITY_APPROACH =
            ASK.text("disabilityApproach", v -> v.design().disabilityApproach(), (v, said) -> v.design().disabilityApproach(said)).atMost(2000);
    public static final Field<PracticeVersion, Long> TOTAL_COST =
            ASK.money("totalCost", v -> v.resources().totalCost(), (v, said) -> v.resources().totalCost(said));
    public static final Field<PracticeVersion, Long> ANNUAL_COST =
            ASK.money("annualCost", v -> v.resources().annualCost(), (v, said) -> v.resources().annualCost(said));
    public static final Field<PracticeVersion, Integer> COST_YEAR =
            ASK.year("costYear", v -> v.resources().costYear(), (v, said) -> v.resources().costYear(said));
    public static final Field<PracticeVersion, String> STAFF =
            ASK.text("staff", v -> v.resources().staff(), (v, said) -> v.resources().staff(said)).atMost(2000);
    public static final Field<PracticeVersion, String> INFRASTRUCTURE =
            ASK.text("infrastructure", v -> v.resources().infrastructure(), (v, said) -> v.resources().infrastructure(said)).atMost(2000);
    public static final Field<PracticeVersion, Long> PEOPLE_REACHED =
            ASK.number("peopleReached", v -> v.resources().peopleReached(), (v, said) -> v.resources().peopleReached(said));
    public static final Field<PracticeVersion, String> PEOPLE_BREAKDOWN =
            ASK.text("peopleBreakdown", v -> v.resources().peopleBreakdown(), (v, said) -> v.resources().peopleBreakdown(said)).atMost(2000);
    public static final Field<PracticeVersion, String> ENABLERS =
            ASK.text("enablers", v -> v.learning().enablers(), (v, said) -> v.learning().enablers(said));
    public static final Field<PracticeVersion, String> OBSTACLES =
            ASK.text("obstacles", v -> v.learning().obstacles(), (v, said) -> v.learning().obstacles(said));
    public static final Field<PracticeVersion, String> LESSONS =
            ASK.text("lessons", v -> v.learning().lessons(), (v, said) -> v.learning().lessons(said));
    public static final Field<PracticeVersion, String> WHAT_DID_NOT_WORK =
            ASK.text("whatDidNotWork", v -> v.learning().whatDidNotWork(), (v, said) -> v.learning().whatDidNotWork(said));
    public static final Field<PracticeVersion, String> ADVICE =
            ASK.text("advice", v -> v.learning().advice(), (v, said) -> v.learning().advice(said));
    public static final Field<PracticeVersion, String> MINIMUM_CONDITIONS =
            ASK.text("minimumConditions", v -> v.replication().minimumConditions(), (v, said) -> v.replication().minimumConditions(said));
    public static final Field<PracticeVersion, String> ADAPTABLE_ELEMENTS =
            ASK.text("adaptableElements", v -> v.replication().adaptableElements(), (v, said) -> v.replication().adaptableElements(said));
    public static final Field<PracticeVersion, String> REPLICATION_COST =
            ASK.text("replicationCost", v -> v.replication().replicationCost(), (v, said) -> v.replication().replicationCost(said)).atMost(2000);
    public static final Field<PracticeVersion, Boolean> MENTORING_OFFERED =
            ASK.flag("mentoringOffered", v -> v.replication().mentoringOffered(), (v, said) -> v.replication().mentoringOffered(said));
    public static final Field<PracticeVersion, String> FINANCIAL_SUSTAINABILITY =
            ASK.text("financialSustainability", v -> v.continuity().financialSustainability(), (v, said) -> v.continuity().financialSustainability(said)).atMost(2000);
    public static final Field<PracticeVersion, String> INSTITUTIONAL_SUSTAINABILITY =
            ASK.text("institutionalSustainability", v -> v.continuity().institutionalSustainability(), (v, said) -> v.continuity().institutionalSustainability(said)).atMost(2000);
    public static final Field<PracticeVersion, String> SOCIAL_SUSTAINABILITY =
            ASK.text("socialSustainability", v -> v.continuity().socialSustainability(), (v, said) -> v.continuity().socialSustainability(said)).atMost(2000);
    public static final Field<PracticeVersion, Boolean> EVALUATED =
            ASK.flag("evaluated", v -> v.continuity().evaluated(), (v, said) -> v.continuity().evaluated(said));
    public static final Field<PracticeVersion, String> EVALUATION_KIND =
            ASK.choice("evaluationKind", "evaluationKind", v -> v.continuity().evaluationKind(), (v, said) -> v.continuity().evaluationKind(said));
    public static final Field<PracticeVersion, String> EVALUATION_REPORT =
            ASK.link("evaluationReport", v -> v.continuity().evaluationReport(), (v, said) -> v.continuity().evaluationReport(said));
    public static final Field<PracticeVersion, String> SOURCE_DOCUMENT =
            ASK.line("sourceDocument", v -> v.provenance().sourceDocument(), (v, said) -> v.provenance().sourceDocument(said)).atMost(400).dublinCore("source");
    public static final Field<PracticeVersion, String> SOURCE_PAGE =
            ASK.line("sourcePage", v -> v.provenance().sourcePage(), (v, said) -> v.provenance().sourcePage(said)).atMost(60);
    public static final Field<PracticeVersion, String> SOURCE_NOTES =
            ASK.text("sourceNotes", v -> v.provenance().sourceNotes(), (v, said) -> v.provenance().sourceNotes(said));
    public static final Field<PracticeVersion, String> LICENCE =
            ASK.choice("licence", "licence", v -> v.provenance().licence(), (v, said) -> v.provenance().licence(said)).dublinCore("rights");
    public static final Field<PracticeVersion, String> ORIGINAL_LANGUAGE =
            ASK.line("originalLanguage", v -> v.provenance().originalLanguage(), (v, said) -> v.provenance().originalLanguage(said)).atMost(20).dublinCore("language");
    public static final Field<PracticeVersion, Boolean> CONSENT_TO_PUBLISH =
            ASK.flag("consentToPublish", v -> v.provenance().consentToPublish(), (v, said) -> v.provenance().consentToPublish(said)).required().membersOnly();
    public static final Field<PracticeVersion, List<String>> MUNICIPALITIES =
            ASK.municipalities("municipalities", PracticeVersion::municipalities, PracticeVersion::municipalities).required();
    public static final Field<PracticeVersion, List<String>> THEMES = terms("themes").required().dublinCore("subject");
    public static final Field<PracticeVersion, List<String>> POPULATIONS = terms("populations");
    public static final Field<PracticeVersion, List<String>> GCM_OBJECTIVES = terms("gcmObjectives");
    public static final Field<PracticeVersion, List<String>> GCM_PRINCIPLES = terms("gcmPrinciples");
    public static final Field<PracticeVersion, List<String>> SDG_TARGETS = terms("sdgTargets");
    public static final Field<PracticeVersion, List<String>> KEYWORDS =
            ASK.words("keywords", v -> v.terms("keywords"), (v, said) -> v.terms("keywords", said));
    public static final Field<PracticeVersion, List<String>> EVIDENCE_TEXT =
            ASK.words("evidenceText", PracticeVersion::evidenceText, PracticeVersion::evidenceText).eachAtMost(4000);
    public static final Field<PracticeVersion, String> ACHIEVEMENTS =
            ASK.text("achievements", PracticeVersion::achievements, PracticeVersion::achievements).atMost(8000);
    public static final Field<PracticeVersion, Rows<ResponsibleBody>> RESPONSIBLE =
            ASK.rows("responsible", PracticeVersion::responsible, RowTemplates.RESPONSIBLE).required();
    public static final Field<PracticeVersion, Rows<Partner>> PARTNERS =
            ASK.rows("partners", PracticeVersion::partners, RowTemplates.PARTNER);
    public static final Field<PracticeVersion, Rows<LegalNorm>> NORMS =
            ASK.rows("norms", PracticeVersion::norms, RowTemplates.NORM);
    public static final Field<PracticeVersion, Rows<Objective>> OBJECTIVES =
            ASK.rows("objectives", PracticeVersion::objectives, RowTemplates.OBJECTIVE).required();
    public static final Field<PracticeVersion, Rows<Activity>> ACTIVITIES =
            ASK.rows("activities", PracticeVersion::activities, RowTemplates.ACTIVITY);
    public static final Field<PracticeVersion, Rows<Indicator>> INDICATORS =
            ASK.rows("indicators", PracticeVersion::indicators, RowTemplates.INDICATOR).required();
    public static final Field<PracticeVersion, Rows<FundingSource>> FUNDING_SOURCES =
            ASK.rows("fundingSources", PracticeVersion::fundingSources, RowTemplates.FUNDING);
    public static final Field<PracticeVersion, Rows<Replica>> KNOWN_REPLICAS =
            ASK.rows("knownReplicas", PracticeVersion::knownReplicas, RowTemplates.REPLICA);
    public static final Field<PracticeVersion, Rows<Award>> AWARDS =
            ASK.rows("awards", PracticeVersion::awards, RowTemplates.AWARD);

    /** The whole ficha, section by section, in the order in which people read it. */
    public static final Template<PracticeVersion> PRACTICE = Template.of("practice",
            Section.of("identification",
                    NAME, SHORT_NAME, SUMMARY, MUNICIPALITIES, RESPONSIBLE, PARTNERS, PRACTICE_TYPE, THEMES,
                    POPULATIONS, KEYWORDS, SCOPE, CONTACT_ROLE, CONTACT_MAIL, WEBSITE),
            Section.of("timing",
                    START_YEAR, END_YEAR, ONGOING, DURATION_TEXT, DURATION_VALUE, DURATION_UNIT, STAGE),
            Section.of("legal",
                    LEGAL_BASIS, NORMS, GCM_OBJECTIVES, GCM_PRINCIPLES, SDG_TARGETS, MGI_DIMENSION,
                    SELLO_MIGRANTE, PNME_AXIS),
            Section.of("need",
                    PROBLEM, BASELINE, DIAGNOSIS),
            Section.of("design",
                    DESCRIPTION, OBJECTIVES, ACTIVITIES, METHODOLOGY, PARTICIPATION_LEVEL, GENDER_APPROACH,
                    CHILDHOOD_APPROACH, INTERCULTURAL_APPROACH, DISABILITY_APPROACH),
            Section.of("results",
                    ACHIEVEMENTS, INDICATORS),
            Section.of("resources",
                    TOTAL_COST, ANNUAL_COST, COST_YEAR, FUNDING_SOURCES, STAFF, INFRASTRUCTURE, PEOPLE_REACHED,
                    PEOPLE_BREAKDOWN),
            Section.of("learning",
                    ENABLERS, OBSTACLES, LESSONS, WHAT_DID_NOT_WORK, ADVICE),
            Section.of("replication",
                    MINIMUM_CONDITIONS, ADAPTABLE_ELEMENTS, REPLICATION_COST, MENTORING_OFFERED, KNOWN_REPLICAS),
            Section.of("continuity",
                    FINANCIAL_SUSTAINABILITY, INSTITUTIONAL_SUSTAINABILITY, SOCIAL_SUSTAINABILITY, EVALUATED,
                    EVALUATION_KIND, EVALUATION_REPORT, AWARDS),
            Section.of("provenance",
                    SOURCE_DOCUMENT, SOURCE_PAGE, SOURCE_NOTES, LICENCE, ORIGINAL_LANGUAGE, EVIDENCE_TEXT,
                    CONSENT_TO_PUBLISH));

    private PracticeTemplate() {}

    private static Field<PracticeVersion, List<String>> terms(String vocabulary) {
        return ASK.choices(vocabulary, vocabulary, v -> v.terms(vocabulary), (v, said) -> v.terms(vocabulary, said));
    }
}
