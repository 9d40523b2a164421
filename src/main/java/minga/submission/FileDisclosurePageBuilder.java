package minga.submission;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.evidence.ChecklistItem;
import minga.evidence.Evidence;
import minga.evidence.FileDisclosure;
import minga.evidence.PersonalDataKind;
import minga.evidence.personaldata.PersonalDataFinding;
import minga.platform.Fault;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Messages;

/** Builds {@link FileDisclosurePage} in one language. */
final class FileDisclosurePageBuilder {

    private final FileDisclosures.EvidenceFile file;
    private final Language language;

    FileDisclosurePageBuilder(FileDisclosures.EvidenceFile file, Language language) {
        this.file = file;
        this.language = language;
    }

    FileDisclosurePage page(FileDisclosure.Answers answers, List<Fault> faults) {
        Evidence evidence = file.evidence();
        FileDisclosure disclosure = evidence.disclosure();
        List<FormError> errors = FormError.of(faults, language);
        String name = file.version().identification().name();
        return new FileDisclosurePage(evidence.id(), file.version().practice().id(), name == null ? "" : name,
                evidence.fileName(), state(evidence, language), disclosure.isRead(),
                disclosure.findings().stream()
                        .anyMatch(key -> FileDisclosure.kindOf(key) == PersonalDataKind.TOO_MANY),
                Stream.of(ChecklistItem.values()).map(item -> item(item, answers, errors)).toList(),
                file.findings().stream().map(finding -> finding(finding, answers, errors)).toList(),
                answers.consent() == null ? "" : answers.consent(), FileDisclosures.CONSENT_LIMIT, evidence.open(),
                errors);
    }

    /** Who sees a file, and what is missing before all may, in words. */
    static String state(Evidence evidence, Language language) {
        if (!evidence.open()) {
            return Messages.text(language, "disclosure.state.private");
        }
        if (!evidence.disclosure().isRead()) {
            return Messages.text(language, "disclosure.state.reading");
        }
        int missing = evidence.disclosure().missing();
        return missing == 0 ? Messages.text(language, "disclosure.state.public")
                : Messages.text(language, "disclosure.state.missing", missing);
    }

    private FileDisclosurePage.Item item(ChecklistItem item, FileDisclosure.Answers answers, List<FormError> errors) {
        String parameter = "item." + item;
        return new FileDisclosurePage.Item(parameter, words("item." + item), words("item." + item + ".hint"),
                FormError.at(errors, parameter), Stream.of(ChecklistItem.Answer.values())
                        .map(one -> new FileDisclosurePage.Choice(one.name(), words("itemAnswer." + one),
                                answers.checklist().get(item) == one))
                        .toList());
    }

    private FileDisclosurePage.Finding finding(PersonalDataFinding finding, FileDisclosure.Answers answers,
            List<FormError> errors) {
        String parameter = "finding." + finding.key();
        return new FileDisclosurePage.Finding(parameter, label(finding),
                finding.places().stream().map(this::place).distinct().collect(Collectors.joining(", ")),
                FormError.at(errors, parameter), finding.kind().answers().stream()
                        .map(one -> new FileDisclosurePage.Choice(one.name(), words("findingAnswer." + one),
                                answers.findings().get(finding.key()) == one))
                        .toList());
    }

    private String label(PersonalDataFinding finding) {
        boolean pages = finding.kind() == PersonalDataKind.UNREAD && !finding.places().isEmpty();
        return Messages.text(language, "disclosure.finding." + finding.kind() + (pages ? ".pages" : ""),
                finding.value());
    }

    private String place(PersonalDataFinding.Place place) {
        String page = place.number() == 0 ? "" : words("unit." + place.unit(), place.number());
        return place.part().isEmpty() ? page : page.isEmpty() ? place.part() : place.part() + ", " + page;
    }

    private String words(String key, Object... args) {
        return Messages.text(language, "disclosure." + key, args);
    }
}
