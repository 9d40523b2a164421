package minga.submission;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import minga.account.Caller;
import minga.account.KeptForms;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Section;
import minga.web.FormFields;
import minga.web.Posted;
import minga.web.QueryString;

/**
 * Drafts of sections: what a page sends while somebody types, kept for that account until the section is saved, on
 * whatever machine.
 */
public final class SectionDrafts {

    private final KeptForms forms;
    private final FormBinder binder;

    public SectionDrafts(KeptForms forms, FormBinder binder) {
        this.forms = forms;
        this.binder = binder;
    }

    /** The address of the form of that section. */
    static String address(long id, String section) {
        return "/postulaciones/" + id + "/" + section;
    }

    /** Keeps what was typed, in place of what was kept before. */
    public void keep(Caller caller, String address, Posted form) {
        forms.keepDraft(caller.accountId(), address, FormFields.encoded(form.values()));
    }

    /** Forgets what was typed: it is saved, or not wanted. */
    public void discard(Caller caller, String address) {
        forms.discardDraft(caller.accountId(), address);
    }

    /**
     * The caller's draft of that section, where it says anything that the ficha does not.
     *
     * @param version reads a copy to try the draft on, not shown and not stored; asked only where there is a draft
     */
    public Optional<SectionDraft> find(Caller caller, String address, Section<PracticeVersion> section,
            Supplier<PracticeVersion> version) {
        return forms.findDraft(caller.accountId(), address).map(kept -> {
            FormValues typed = new FormValues(QueryString.valuesByName(kept.fields()), "");
            FormBinder.Bound tried = binder.merge(PracticeTemplate.PRACTICE, List.of(section), version.get(), typed,
                    false);
            return new SectionDraft(kept.keptAt(), tried.values(), tried.changed(),
                    tried.faults().stream().filter(fault -> fault.key().equals("form.fault.rowGone")).toList());
        }).filter(draft -> !draft.isEmpty());
    }
}
