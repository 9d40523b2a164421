package minga.practice;

import java.util.Set;
import minga.evidence.EvidenceTemplate;
import minga.template.Fields;
import minga.template.Template;

/** The forms of the rows of a ficha: bodies, norms, and the links of the chain. */
public final class RowTemplates {

    public static final Template<Responsible> RESPONSIBLE = Template.ofFields("responsible",
            Fields.of(Responsible.class).line("institution", Responsible::institution, Responsible::institution).required(),
            Fields.of(Responsible.class).line("unit", Responsible::unit, Responsible::unit),
            Fields.of(Responsible.class).line("role", Responsible::role, Responsible::role));

    public static final Template<Partner> PARTNER = Template.ofFields("partner",
            Fields.of(Partner.class).line("institution", Partner::institution, Partner::institution).required(),
            Fields.of(Partner.class).line("role", Partner::role, Partner::role));

    public static final Template<Norm> NORM = Template.ofFields("norm",
            Fields.of(Norm.class).choice("kind", "normKind", Norm::kind, Norm::kind),
            Fields.of(Norm.class).line("number", Norm::number, Norm::number).atMost(60),
            Fields.of(Norm.class).date("date", Norm::date, Norm::date),
            Fields.of(Norm.class).line("issuingBody", Norm::issuingBody, Norm::issuingBody),
            Fields.of(Norm.class).line("article", Norm::article, Norm::article).atMost(160),
            Fields.of(Norm.class).link("link", Norm::link, Norm::link));

    public static final Template<Funding> FUNDING = Template.ofFields("funding",
            Fields.of(Funding.class).line("source", Funding::source, Funding::source).required(),
            Fields.of(Funding.class).money("amount", Funding::amount, Funding::amount));

    public static final Template<Award> AWARD = Template.ofFields("award",
            Fields.of(Award.class).line("name", Award::name, Award::name).required(),
            Fields.of(Award.class).line("grantedBy", Award::grantedBy, Award::grantedBy),
            Fields.of(Award.class).year("year", Award::year, Award::year));

    public static final Template<Replica> REPLICA = Template.ofFields("replica",
            Fields.of(Replica.class).line("place", Replica::where, Replica::where).required(),
            Fields.of(Replica.class).year("year", Replica::year, Replica::year),
            Fields.of(Replica.class).text("note", Replica::note, Replica::note).atMost(2000));

    public static final Template<Objective> OBJECTIVE = Template.ofFields("objective",
            Fields.of(Objective.class).choice("kind", "objectiveKind", Objective::kind, Objective::kind),
            Fields.of(Objective.class).text("text", Objective::text, Objective::text).atMost(2000).required());

    public static final Template<Activity> ACTIVITY = Template.ofFields("activity",
            Fields.of(Activity.class).text("text", Activity::text, Activity::text).atMost(2000).required(),
            Fields.of(Activity.class).line("period", Activity::period, Activity::period),
            Fields.of(Activity.class).references("objectives", Activity::objectives, Activity::objectives, Activity::candidates));

    public static final Template<MeansOfVerification> MEANS = Template.ofFields("means",
            Fields.of(MeansOfVerification.class).text("text", MeansOfVerification::text, MeansOfVerification::text).atMost(2000).required(),
            Fields.of(MeansOfVerification.class).choice("kind", "verificationKind", MeansOfVerification::kind, MeansOfVerification::kind),
            Fields.of(MeansOfVerification.class).line("issuingBody", MeansOfVerification::issuingBody, MeansOfVerification::issuingBody),
            Fields.of(MeansOfVerification.class).date("date", MeansOfVerification::date, MeansOfVerification::date),
            Fields.of(MeansOfVerification.class).line("page", MeansOfVerification::page, MeansOfVerification::page).atMost(60),
            Fields.of(MeansOfVerification.class).rows("evidence", MeansOfVerification::evidence, EvidenceTemplate.EVIDENCE));

    public static final Template<Indicator> INDICATOR = Template.ofFields("indicator",
            Fields.of(Indicator.class).text("text", Indicator::text, Indicator::text).atMost(2000).required(),
            Fields.of(Indicator.class).line("formula", Indicator::formula, Indicator::formula).atMost(1000),
            Fields.of(Indicator.class).line("unit", Indicator::unit, Indicator::unit).atMost(160),
            Fields.of(Indicator.class).line("baseline", Indicator::baseline, Indicator::baseline),
            Fields.of(Indicator.class).line("target", Indicator::target, Indicator::target),
            Fields.of(Indicator.class).line("value", Indicator::value, Indicator::value),
            Fields.of(Indicator.class).date("date", Indicator::date, Indicator::date),
            Fields.of(Indicator.class).line("frequency", Indicator::frequency, Indicator::frequency).atMost(160),
            Fields.of(Indicator.class).line("disaggregation", Indicator::disaggregation, Indicator::disaggregation),
            Fields.of(Indicator.class).reference("objective", Indicator::objective, Indicator::objective, Indicator::objectiveCandidates),
            Fields.of(Indicator.class).reference("activity", Indicator::activity, Indicator::activity, Indicator::activityCandidates),
            Fields.of(Indicator.class).rows("means", Indicator::means, MEANS).required());

    /** The links of the chain: they carry more than their form says, so a copy asks them themselves. */
    static final Set<Template<?>> CHAIN = Set.of(OBJECTIVE, ACTIVITY, INDICATOR);

    private RowTemplates() {}
}
