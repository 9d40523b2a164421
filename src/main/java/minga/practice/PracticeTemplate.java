package minga.practice;

import java.util.List;
import minga.template.Field;
import minga.template.FieldFactory;
import minga.template.Rows;
import minga.template.Section;
import minga.template.Template;

/**
 * Template of the ficha, its only declaration: the deck's fields (year, legal basis, responsible bodies, description,
 * objectives, activities, indicators, means of verification), then what comparable collections ask. Form, validation,
 * page, comparison, JSON and exports walk it.
 */
public final class PracticeTemplate {

    private static final FieldFactory<PracticeVersion> FIELDS = FieldFactory.of(PracticeVersion.class);

    public static final Field<PracticeVersion, String> NAME = FIELDS
            .line("name", v -> v.identification().name(), (v, value) -> v.identification().name(value)).required()
            .atMost(160).dublinCore("title");
    public static final Field<PracticeVersion, String> SHORT_NAME = FIELDS
            .line("shortName", v -> v.identification().shortName(), (v, value) -> v.identification().shortName(value))
            .atMost(80);
    public static final Field<PracticeVersion, String> SUMMARY = FIELDS
            .text("summary", v -> v.identification().summary(), (v, value) -> v.identification().summary(value))
            .atMost(600).dublinCore("description");
    public static final Field<PracticeVersion, String> PRACTICE_TYPE = FIELDS.choice("practiceType", "practiceType",
            v -> v.identification().practiceType(), (v, value) -> v.identification().practiceType(value));
    public static final Field<PracticeVersion, String> SCOPE = FIELDS.choice("scope", "scope",
            v -> v.identification().scope(), (v, value) -> v.identification().scope(value));
    public static final Field<PracticeVersion, String> CONTACT_ROLE = FIELDS.line("contactRole",
            v -> v.identification().contactRole(), (v, value) -> v.identification().contactRole(value)).atMost(160)
            .membersOnly();
    public static final Field<PracticeVersion, String> CONTACT_MAIL = FIELDS.mail("contactMail",
            v -> v.identification().contactMail(), (v, value) -> v.identification().contactMail(value)).membersOnly();
    public static final Field<PracticeVersion, String> WEBSITE = FIELDS.link("website",
            v -> v.identification().website(), (v, value) -> v.identification().website(value));
    public static final Field<PracticeVersion, Integer> START_YEAR = FIELDS
            .year("startYear", v -> v.timing().startYear(), (v, value) -> v.timing().startYear(value)).required()
            .dublinCore("date");
    public static final Field<PracticeVersion, Integer> END_YEAR = FIELDS.year("endYear", v -> v.timing().endYear(),
            (v, value) -> v.timing().endYear(value));
    public static final Field<PracticeVersion, Boolean> ONGOING = FIELDS.flag("ongoing", v -> v.timing().ongoing(),
            (v, value) -> v.timing().ongoing(value));
    public static final Field<PracticeVersion, String> DURATION_TEXT = FIELDS
            .line("durationText", v -> v.timing().durationText(), (v, value) -> v.timing().durationText(value))
            .atMost(160);
    public static final Field<PracticeVersion, Long> DURATION_VALUE = FIELDS.number("durationValue",
            v -> v.timing().durationValue(), (v, value) -> v.timing().durationValue(value));
    public static final Field<PracticeVersion, String> DURATION_UNIT = FIELDS.choice("durationUnit", "durationUnit",
            v -> v.timing().durationUnit(), (v, value) -> v.timing().durationUnit(value));
    public static final Field<PracticeVersion, String> STAGE = FIELDS.choice("stage", "stage", v -> v.timing().stage(),
            (v, value) -> v.timing().stage(value));
    public static final Field<PracticeVersion, String> LEGAL_BASIS = FIELDS.text("legalBasis",
            v -> v.legal().legalBasis(), (v, value) -> v.legal().legalBasis(value));
    public static final Field<PracticeVersion, String> MGI_DIMENSION = FIELDS.choice("mgiDimension", "mgiDimension",
            v -> v.legal().mgiDimension(), (v, value) -> v.legal().mgiDimension(value));
    public static final Field<PracticeVersion, String> SELLO_MIGRANTE = FIELDS.choice("selloMigrante", "selloMigrante",
            v -> v.legal().selloMigrante(), (v, value) -> v.legal().selloMigrante(value));
    public static final Field<PracticeVersion, String> PNME_AXIS = FIELDS.choice("pnmeAxis", "pnmeAxis",
            v -> v.legal().pnmeAxis(), (v, value) -> v.legal().pnmeAxis(value));
    public static final Field<PracticeVersion, String> PROBLEM = FIELDS.text("problem", v -> v.need().problem(),
            (v, value) -> v.need().problem(value));
    public static final Field<PracticeVersion, String> BASELINE = FIELDS.text("baseline", v -> v.need().baseline(),
            (v, value) -> v.need().baseline(value));
    public static final Field<PracticeVersion, String> DIAGNOSIS = FIELDS.text("diagnosis", v -> v.need().diagnosis(),
            (v, value) -> v.need().diagnosis(value));
    public static final Field<PracticeVersion, String> DESCRIPTION = FIELDS
            .text("description", v -> v.design().description(), (v, value) -> v.design().description(value)).required()
            .atMost(8000).dublinCore("description");
    public static final Field<PracticeVersion, String> METHODOLOGY = FIELDS.text("methodology",
            v -> v.design().methodology(), (v, value) -> v.design().methodology(value));
    public static final Field<PracticeVersion, String> PARTICIPATION_LEVEL = FIELDS.choice("participationLevel",
            "participationLevel", v -> v.design().participationLevel(),
            (v, value) -> v.design().participationLevel(value));
    public static final Field<PracticeVersion, String> GENDER_APPROACH = FIELDS
            .text("genderApproach", v -> v.design().genderApproach(), (v, value) -> v.design().genderApproach(value))
            .atMost(2000);
    public static final Field<PracticeVersion, String> CHILDHOOD_APPROACH = FIELDS.text("childhoodApproach",
            v -> v.design().childhoodApproach(), (v, value) -> v.design().childhoodApproach(value)).atMost(2000);
    public static final Field<PracticeVersion, String> INTERCULTURAL_APPROACH = FIELDS.text("interculturalApproach",
            v -> v.design().interculturalApproach(), (v, value) -> v.design().interculturalApproach(value))
            .atMost(2000);
    public static final Field<PracticeVersion, String> DISABILITY_APPROACH = FIELDS.text("disabilityApproach",
            v -> v.design().disabilityApproach(), (v, value) -> v.design().disabilityApproach(value)).atMost(2000);
    public static final Field<PracticeVersion, Long> TOTAL_COST = FIELDS.money("totalCost",
            v -> v.resources().totalCost(), (v, value) -> v.resources().totalCost(value));
    public static final Field<PracticeVersion, Long> ANNUAL_COST = FIELDS.money("annualCost",
            v -> v.resources().annualCost(), (v, value) -> v.resources().annualCost(value));
    public static final Field<PracticeVersion, Integer> COST_YEAR = FIELDS.year("costYear",
            v -> v.resources().costYear(), (v, value) -> v.resources().costYear(value));
    public static final Field<PracticeVersion, String> STAFF = FIELDS
            .text("staff", v -> v.resources().staff(), (v, value) -> v.resources().staff(value)).atMost(2000);
    public static final Field<PracticeVersion, String> INFRASTRUCTURE = FIELDS.text("infrastructure",
            v -> v.resources().infrastructure(), (v, value) -> v.resources().infrastructure(value)).atMost(2000);
    public static final Field<PracticeVersion, Long> PEOPLE_REACHED = FIELDS.number("peopleReached",
            v -> v.resources().peopleReached(), (v, value) -> v.resources().peopleReached(value));
    public static final Field<PracticeVersion, String> PEOPLE_BREAKDOWN = FIELDS.text("peopleBreakdown",
            v -> v.resources().peopleBreakdown(), (v, value) -> v.resources().peopleBreakdown(value)).atMost(2000);
    public static final Field<PracticeVersion, String> ENABLERS = FIELDS.text("enablers", v -> v.learning().enablers(),
            (v, value) -> v.learning().enablers(value));
    public static final Field<PracticeVersion, String> OBSTACLES = FIELDS.text("obstacles",
            v -> v.learning().obstacles(), (v, value) -> v.learning().obstacles(value));
    public static final Field<PracticeVersion, String> LESSONS = FIELDS.text("lessons", v -> v.learning().lessons(),
            (v, value) -> v.learning().lessons(value));
    public static final Field<PracticeVersion, String> WHAT_DID_NOT_WORK = FIELDS.text("whatDidNotWork",
            v -> v.learning().whatDidNotWork(), (v, value) -> v.learning().whatDidNotWork(value));
    public static final Field<PracticeVersion, String> ADVICE = FIELDS.text("advice", v -> v.learning().advice(),
            (v, value) -> v.learning().advice(value));
    public static final Field<PracticeVersion, String> MINIMUM_CONDITIONS = FIELDS.text("minimumConditions",
            v -> v.replication().minimumConditions(), (v, value) -> v.replication().minimumConditions(value));
    public static final Field<PracticeVersion, String> ADAPTABLE_ELEMENTS = FIELDS.text("adaptableElements",
            v -> v.replication().adaptableElements(), (v, value) -> v.replication().adaptableElements(value));
    public static final Field<PracticeVersion, String> REPLICATION_COST = FIELDS.text("replicationCost",
            v -> v.replication().replicationCost(), (v, value) -> v.replication().replicationCost(value)).atMost(2000);
    public static final Field<PracticeVersion, Boolean> MENTORING_OFFERED = FIELDS.flag("mentoringOffered",
            v -> v.replication().mentoringOffered(), (v, value) -> v.replication().mentoringOffered(value));
    public static final Field<PracticeVersion, String> FINANCIAL_SUSTAINABILITY = FIELDS.text("financialSustainability",
            v -> v.continuity().financialSustainability(), (v, value) -> v.continuity().financialSustainability(value))
            .atMost(2000);
    public static final Field<PracticeVersion, String> INSTITUTIONAL_SUSTAINABILITY = FIELDS
            .text("institutionalSustainability", v -> v.continuity().institutionalSustainability(),
                    (v, value) -> v.continuity().institutionalSustainability(value))
            .atMost(2000);
    public static final Field<PracticeVersion, String> SOCIAL_SUSTAINABILITY = FIELDS.text("socialSustainability",
            v -> v.continuity().socialSustainability(), (v, value) -> v.continuity().socialSustainability(value))
            .atMost(2000);
    public static final Field<PracticeVersion, Boolean> EVALUATED = FIELDS.flag("evaluated",
            v -> v.continuity().evaluated(), (v, value) -> v.continuity().evaluated(value));
    public static final Field<PracticeVersion, String> EVALUATION_KIND = FIELDS.choice("evaluationKind",
            "evaluationKind", v -> v.continuity().evaluationKind(), (v, value) -> v.continuity().evaluationKind(value));
    public static final Field<PracticeVersion, String> EVALUATION_REPORT = FIELDS.link("evaluationReport",
            v -> v.continuity().evaluationReport(), (v, value) -> v.continuity().evaluationReport(value));
    public static final Field<PracticeVersion, String> SOURCE_DOCUMENT = FIELDS.line("sourceDocument",
            v -> v.provenance().sourceDocument(), (v, value) -> v.provenance().sourceDocument(value)).atMost(400)
            .dublinCore("source");
    public static final Field<PracticeVersion, String> SOURCE_PAGE = FIELDS
            .line("sourcePage", v -> v.provenance().sourcePage(), (v, value) -> v.provenance().sourcePage(value))
            .atMost(60);
    public static final Field<PracticeVersion, String> SOURCE_NOTES = FIELDS.text("sourceNotes",
            v -> v.provenance().sourceNotes(), (v, value) -> v.provenance().sourceNotes(value));
    public static final Field<PracticeVersion, String> LICENCE = FIELDS
            .choice("licence", "licence", v -> v.provenance().licence(), (v, value) -> v.provenance().licence(value))
            .dublinCore("rights");
    public static final Field<PracticeVersion, String> ORIGINAL_LANGUAGE = FIELDS.line("originalLanguage",
            v -> v.provenance().originalLanguage(), (v, value) -> v.provenance().originalLanguage(value)).atMost(20)
            .dublinCore("language");
    public static final Field<PracticeVersion, Boolean> CONSENT_TO_PUBLISH = FIELDS.flag("consentToPublish",
            v -> v.provenance().consentToPublish(), (v, value) -> v.provenance().consentToPublish(value)).required()
            .membersOnly();
    public static final Field<PracticeVersion, List<String>> MUNICIPALITIES = FIELDS
            .municipalities("municipalities", PracticeVersion::municipalities, PracticeVersion::municipalities)
            .required();
    public static final Field<PracticeVersion, List<String>> THEMES = terms("themes").required().dublinCore("subject");
    public static final Field<PracticeVersion, List<String>> POPULATIONS = terms("populations");
    public static final Field<PracticeVersion, List<String>> GCM_OBJECTIVES = terms("gcmObjectives");
    public static final Field<PracticeVersion, List<String>> GCM_PRINCIPLES = terms("gcmPrinciples");
    public static final Field<PracticeVersion, List<String>> SDG_TARGETS = terms("sdgTargets");
    public static final Field<PracticeVersion, List<String>> KEYWORDS = FIELDS.words("keywords",
            v -> v.terms("keywords"), (v, value) -> v.terms("keywords", value));
    public static final Field<PracticeVersion, List<String>> EVIDENCE_TEXT = FIELDS
            .words("evidenceText", PracticeVersion::evidenceText, PracticeVersion::evidenceText).eachAtMost(4000);
    public static final Field<PracticeVersion, String> ACHIEVEMENTS = FIELDS
            .text("achievements", PracticeVersion::achievements, PracticeVersion::achievements).atMost(8000);
    public static final Field<PracticeVersion, Rows<ResponsibleBody>> RESPONSIBLE = FIELDS
            .rows("responsible", PracticeVersion::responsible, RowTemplates.RESPONSIBLE).required();
    public static final Field<PracticeVersion, Rows<Partner>> PARTNERS = FIELDS.rows("partners",
            PracticeVersion::partners, RowTemplates.PARTNER);
    public static final Field<PracticeVersion, Rows<LegalNorm>> NORMS = FIELDS.rows("norms", PracticeVersion::norms,
            RowTemplates.NORM);
    public static final Field<PracticeVersion, Rows<Objective>> OBJECTIVES = FIELDS
            .rows("objectives", PracticeVersion::objectives, RowTemplates.OBJECTIVE).required();
    public static final Field<PracticeVersion, Rows<Activity>> ACTIVITIES = FIELDS.rows("activities",
            PracticeVersion::activities, RowTemplates.ACTIVITY);
    public static final Field<PracticeVersion, Rows<Indicator>> INDICATORS = FIELDS
            .rows("indicators", PracticeVersion::indicators, RowTemplates.INDICATOR).required();
    public static final Field<PracticeVersion, Rows<FundingSource>> FUNDING_SOURCES = FIELDS.rows("fundingSources",
            PracticeVersion::fundingSources, RowTemplates.FUNDING);
    public static final Field<PracticeVersion, Rows<Replica>> KNOWN_REPLICAS = FIELDS.rows("knownReplicas",
            PracticeVersion::knownReplicas, RowTemplates.REPLICA);
    public static final Field<PracticeVersion, Rows<Award>> AWARDS = FIELDS.rows("awards", PracticeVersion::awards,
            RowTemplates.AWARD);

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
        return FIELDS.choices(vocabulary, vocabulary, v -> v.terms(vocabulary),
                (v, value) -> v.terms(vocabulary, value));
    }
}
