package minga.assessment;

import java.util.List;
import java.util.Map;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Page;

/**
 * Page of the verdict of a reviewer: checklist, rubric, summary; and once all are in, what each said.
 *
 * @param place the municipality, in words
 * @param typed what stands in the form, by parameter
 * @param done what was just done: a key, or empty
 */
public record AssessmentPage(AssessmentSheet sheet, String place, Language language, Map<String, String> typed,
        List<FormError> errors, String done, int status) implements Page {

    /** The words in the reader's language. */
    public String words(Rubric.Text text) {
        return text.in(language);
    }

    /** What that level of the criterion asks. */
    public String words(Rubric.Criterion criterion, int level) {
        return sheet.rubric().words(criterion, level).in(language);
    }

    /** What was typed in that box. */
    public String at(String parameter) {
        return typed.getOrDefault(parameter, "");
    }

    /** What is wrong with that box, or nothing. */
    public String fault(String parameter) {
        return FormError.at(errors, parameter);
    }

    /** The parameter that answers that item. */
    public String itemField(String code) {
        return "item." + code;
    }

    /** The parameter that gives that criterion its level. */
    public String levelField(String code) {
        return "level." + code;
    }

    /** The parameter of the reason beside either. */
    public String reasonField(String code) {
        return "reason." + code;
    }

    /** The id of the control of that parameter. */
    public String id(String parameter) {
        return FormError.controlOf(parameter);
    }

    public boolean disputed(String code) {
        return sheet.disputed().contains(code);
    }

    public String title() {
        return sheet.name() == null ? sheet.code() : sheet.name();
    }

    /** The words of the degree reached; empty below the last. */
    public String grade() {
        return sheet.result().flatMap(AssessmentResult::grade).map(one -> words(one.text())).orElse("");
    }

    /** Texts that were typed where no form takes them any more: shown, so that they are not lost. */
    public List<String> unplacedTexts() {
        return sheet.writes() || typed.equals(sheet.typed()) ? List.of() : texts(typed);
    }

    /** The draft of who lost the seat: it is kept, and they may read it. */
    public List<String> draftTexts() {
        return sheet.own() == AssessmentSheet.Own.NONE ? texts(sheet.typed()) : List.of();
    }

    private static List<String> texts(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(one -> one.getKey().startsWith("reason.") || one.getKey().equals("summary"))
                .sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).filter(words -> !words.isBlank()).toList();
    }
}
