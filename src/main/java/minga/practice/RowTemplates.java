package minga.practice;

import minga.evidence.EvidenceTemplate;
import minga.template.FieldFactory;
import minga.template.Template;

/** Templates ({@link Template}) of the rows of a ficha: institutions, norms, and the links of the results chain. */
public final class RowTemplates {

    public static final Template<ResponsibleBody> RESPONSIBLE = Template.ofFields("responsible",
            FieldFactory.of(ResponsibleBody.class)
                    .line("institution", ResponsibleBody::institution, ResponsibleBody::institution).required(),
            FieldFactory.of(ResponsibleBody.class).line("unit", ResponsibleBody::unit, ResponsibleBody::unit),
            FieldFactory.of(ResponsibleBody.class).line("role", ResponsibleBody::role, ResponsibleBody::role));

    public static final Template<Partner> PARTNER = Template.ofFields("partner",
            FieldFactory.of(Partner.class).line("institution", Partner::institution, Partner::institution).required(),
            FieldFactory.of(Partner.class).line("role", Partner::role, Partner::role));

    public static final Template<LegalNorm> NORM = Template.ofFields("norm",
            FieldFactory.of(LegalNorm.class).choice("kind", "normKind", LegalNorm::kind, LegalNorm::kind),
            FieldFactory.of(LegalNorm.class).line("number", LegalNorm::number, LegalNorm::number).atMost(60),
            FieldFactory.of(LegalNorm.class).date("date", LegalNorm::date, LegalNorm::date),
            FieldFactory.of(LegalNorm.class).line("issuingBody", LegalNorm::issuingBody, LegalNorm::issuingBody),
            FieldFactory.of(LegalNorm.class).line("article", LegalNorm::article, LegalNorm::article).atMost(160),
            FieldFactory.of(LegalNorm.class).link("link", LegalNorm::link, LegalNorm::link));

    public static final Template<FundingSource> FUNDING = Template.ofFields("funding",
            FieldFactory.of(FundingSource.class).line("source", FundingSource::source, FundingSource::source)
                    .required(),
            FieldFactory.of(FundingSource.class).money("amount", FundingSource::amount, FundingSource::amount));

    public static final Template<Award> AWARD = Template.ofFields("award",
            FieldFactory.of(Award.class).line("name", Award::name, Award::name).required(),
            FieldFactory.of(Award.class).line("grantedBy", Award::grantedBy, Award::grantedBy),
            FieldFactory.of(Award.class).year("year", Award::year, Award::year));

    public static final Template<Replica> REPLICA = Template.ofFields("replica",
            FieldFactory.of(Replica.class).line("place", Replica::where, Replica::where).required(),
            FieldFactory.of(Replica.class).year("year", Replica::year, Replica::year),
            FieldFactory.of(Replica.class).text("note", Replica::note, Replica::note).atMost(2000));

    public static final Template<Objective> OBJECTIVE = Template.ofFields("objective",
            FieldFactory.of(Objective.class).choice("kind", "objectiveKind", Objective::kind, Objective::kind),
            FieldFactory.of(Objective.class).text("text", Objective::text, Objective::text).atMost(2000).required());

    public static final Template<Activity> ACTIVITY = Template.ofFields("activity",
            FieldFactory.of(Activity.class).text("text", Activity::text, Activity::text).atMost(2000).required(),
            FieldFactory.of(Activity.class).line("period", Activity::period, Activity::period),
            FieldFactory.of(Activity.class).references("objectives", Activity::objectives, Activity::objectives,
                    Activity::candidates, Objective::text));

    public static final Template<MeansOfVerification> MEANS = Template.ofFields("means",
            FieldFactory.of(MeansOfVerification.class)
                    .text("text", MeansOfVerification::text, MeansOfVerification::text).atMost(2000).required(),
            FieldFactory.of(MeansOfVerification.class).choice("kind", "verificationKind", MeansOfVerification::kind,
                    MeansOfVerification::kind),
            FieldFactory.of(MeansOfVerification.class).line("issuingBody", MeansOfVerification::issuingBody,
                    MeansOfVerification::issuingBody),
            FieldFactory.of(MeansOfVerification.class).date("date", MeansOfVerification::date,
                    MeansOfVerification::date),
            FieldFactory.of(MeansOfVerification.class)
                    .line("page", MeansOfVerification::page, MeansOfVerification::page).atMost(60),
            FieldFactory.of(MeansOfVerification.class).rows("evidence", MeansOfVerification::evidence,
                    EvidenceTemplate.EVIDENCE));

    public static final Template<Indicator> INDICATOR = Template.ofFields("indicator",
            FieldFactory.of(Indicator.class).text("text", Indicator::text, Indicator::text).atMost(2000).required(),
            FieldFactory.of(Indicator.class).line("formula", Indicator::formula, Indicator::formula).atMost(1000),
            FieldFactory.of(Indicator.class).line("unit", Indicator::unit, Indicator::unit).atMost(160),
            FieldFactory.of(Indicator.class).line("baseline", Indicator::baseline, Indicator::baseline),
            FieldFactory.of(Indicator.class).line("target", Indicator::target, Indicator::target),
            FieldFactory.of(Indicator.class).line("value", Indicator::value, Indicator::value),
            FieldFactory.of(Indicator.class).date("date", Indicator::date, Indicator::date),
            FieldFactory.of(Indicator.class).line("frequency", Indicator::frequency, Indicator::frequency).atMost(160),
            FieldFactory.of(Indicator.class).line("disaggregation", Indicator::disaggregation,
                    Indicator::disaggregation),
            FieldFactory.of(Indicator.class).reference("objective", Indicator::objective, Indicator::objective,
                    Indicator::objectiveCandidates, Objective::text),
            FieldFactory.of(Indicator.class).reference("activity", Indicator::activity, Indicator::activity,
                    Indicator::activityCandidates, Activity::text),
            FieldFactory.of(Indicator.class).rows("means", Indicator::means, MEANS).required());

    private RowTemplates() {}
}
