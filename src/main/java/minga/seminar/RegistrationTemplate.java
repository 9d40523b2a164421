package minga.seminar;

import minga.template.FieldFactory;
import minga.template.Template;

/** The fields of a registration; its form follows them. */
public final class RegistrationTemplate {

    private static final FieldFactory<Registration> FIELDS = FieldFactory.of(Registration.class);

    public static final Template<Registration> REGISTRATION = Template.ofFields("registration",
            FIELDS.line("name", Registration::name, Registration::name).required().membersOnly(),
            FIELDS.mail("mail", Registration::mail, Registration::mail).required().membersOnly(),
            FIELDS.line("institution", Registration::institution, Registration::institution).membersOnly(),
            FIELDS.text("needs", Registration::needs, Registration::needs).atMost(1000).membersOnly());

    private RegistrationTemplate() {}
}
