package minga.seminar;

import java.util.ArrayList;
import java.util.List;
import minga.platform.Fault;
import minga.template.FieldFactory;
import minga.template.Section;
import minga.template.Template;

/** The fields of the Mesa Intermunicipal and of its members; its form and its page follow them. */
public final class RoundTableTemplate {

    private static final FieldFactory<RoundTable> FIELDS = FieldFactory.of(RoundTable.class);
    private static final FieldFactory<RoundTableMember> MEMBER_FIELDS = FieldFactory.of(RoundTableMember.class);

    public static final Template<RoundTableMember> MEMBER = Template.ofFields("tableMember",
            MEMBER_FIELDS.municipalities("municipality", RoundTableMember::municipalities,
                    RoundTableMember::municipalities).atMost(1).required(),
            MEMBER_FIELDS.line("person", RoundTableMember::person, RoundTableMember::person),
            MEMBER_FIELDS.line("office", RoundTableMember::office, RoundTableMember::office),
            MEMBER_FIELDS.mail("contact", RoundTableMember::contact, RoundTableMember::contact).membersOnly(),
            MEMBER_FIELDS.date("from", RoundTableMember::from, RoundTableMember::from),
            MEMBER_FIELDS.date("until", RoundTableMember::until, RoundTableMember::until));

    public static final Template<RoundTable> TABLE = Template.of("roundTable",
            Section.of("table",
                    FIELDS.line("name", RoundTable::name, RoundTable::name).required(),
                    FIELDS.markdown("description", RoundTable::description, RoundTable::description)),
            Section.of("members", FIELDS.rows("members", RoundTable::members, MEMBER)));

    private RoundTableTemplate() {}

    /** Members whose term ends before it begins. */
    static List<Fault> termFaults(RoundTable table) {
        List<Fault> faults = new ArrayList<>();
        List<RoundTableMember> members = table.members().all();
        for (int i = 0; i < members.size(); i++) {
            RoundTableMember one = members.get(i);
            if (one.from() != null && one.until() != null && one.until().isBefore(one.from())) {
                faults.add(Fault.at("members." + i + ".until", "seminar.fault.endsBefore"));
            }
        }
        return faults;
    }
}
