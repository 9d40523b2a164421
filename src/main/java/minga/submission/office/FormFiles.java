package minga.submission.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import minga.account.Caller;
import minga.account.KeptForm;
import minga.account.KeptForms;
import minga.document.FieldText;
import minga.evidence.DetectedType;
import minga.evidence.FileTypeDetector;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.submission.Submissions;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Template;
import minga.web.Language;

/**
 * Application service for the form of a ficha as a Word or Excel file: draws it, reads it when it comes back, keeps
 * what it says for its account until somebody chose what of it counts, and saves that through the form.
 */
public final class FormFiles {

    private final Submissions submissions;
    private final FormBinder binder;
    private final FormViewBuilder forms;
    private final KeptForms kept;
    private final Function<Language, FieldText> texts;

    public FormFiles(Submissions submissions, FormBinder binder, FormViewBuilder forms, KeptForms kept,
            Function<Language, FieldText> texts) {
        this.submissions = submissions;
        this.binder = binder;
        this.forms = forms;
        this.kept = kept;
        this.texts = texts;
    }

    /**
     * What of a file somebody chose.
     *
     * @param taken the ids of the changes
     * @param shown the hash of each answer that the page showed, by the id of its change
     */
    record Choice(Set<String> taken, Map<String, String> shown) {}

    /**
     * Draws the form of the ficha as it is now.
     *
     * @throws minga.platform.NotFound when it is not there or of another institution
     */
    public void write(Caller caller, long id, FormFileType type, Language language, OutputStream out)
            throws IOException {
        type.write(content(caller, id, language), out);
    }

    private FormContent content(Caller caller, long id, Language language) {
        Practice practice = submissions.read(caller, id);
        PracticeVersion version = practice.newest();
        String name = version.identification().name();
        return FormContent.of(PracticeTemplate.PRACTICE, version, id, name == null ? "" : name, forms, language);
    }

    /**
     * Reads a file that came back and keeps what it says for its account, in place of one before.
     *
     * @param file on the disk, not yet looked at
     * @throws Invalid at {@code file} where it is not the form of this ficha, or cannot be read
     * @throws Refused when the ficha is not with its municipality
     */
    void keep(Caller caller, long id, Path file, Language language) throws IOException {
        Practice practice = submissions.read(caller, id);
        if (!practice.newest().isEditable()) {
            throw new Refused("practice.notEditable");
        }
        FormFile read = read(file, language);
        if (read.stamp().record() != 0 && read.stamp().record() != id) {
            throw new Invalid("file", "office.fault.otherRecord");
        }
        kept.keepDraft(caller.accountId(), address(id), FilledFormCodec.encode(known(read)));
    }

    /** Without lists that the template does not have. */
    private static FilledForm known(FormFile read) {
        FilledForm form = read.form();
        FormFileStamp now = FormFileStamp.of(PracticeTemplate.PRACTICE, 0);
        if (!now.template().equals(read.stamp().template())) {
            throw new Invalid("file", "office.fault.noForm");
        }
        Set<String> lists = Set.copyOf(PracticeTemplate.PRACTICE.paths().toList());
        form.keepLists(list -> lists.contains(RowPath.template(list)) && isList(RowPath.template(list)));
        if (!now.fields().equals(read.stamp().fields())) {
            form.faults().add(Fault.at("", "office.fault.olderForm"));
        }
        return form;
    }

    private static boolean isList(String path) {
        Template<?> level = PracticeTemplate.PRACTICE;
        FieldKind kind = null;
        for (String key : path.split("\\.")) {
            Field<?, ?> field = level.field(key).orElseThrow();
            kind = field.kind();
            level = field.rowTemplate();
        }
        return kind == FieldKind.ROWS;
    }

    static FormFile read(Path file, Language language) throws IOException {
        FormFileType type = type(file);
        try {
            return type.read(file, language);
        } catch (UnusableFile unusable) {
            throw new Invalid(List.of(unusable.fault()));
        } catch (IOException damaged) {
            throw new Invalid(List.of(Fault.at("file", "office.fault.damaged")));
        }
    }

    /** @throws Invalid where it is neither Word nor Excel, has macros or a password, or would unpack to too much */
    private static FormFileType type(Path file) throws IOException {
        DetectedType detected = FileTypeDetector.detect(file);
        return FormFileType.of(detected).orElseThrow(() -> new Invalid("file", switch (detected) {
            case MACROS -> "office.fault.macros";
            case ENCRYPTED -> "office.fault.password";
            case UNSAFE_ARCHIVE -> "office.fault.tooLarge";
            case DAMAGED -> "office.fault.damaged";
            default -> "office.fault.type";
        }));
    }

    /** What the file that the caller sent changes in the ficha of now; nothing where none waits. */
    Optional<List<FormChange>> changes(Caller caller, long id, Language language) {
        submissions.read(caller, id);
        return kept(caller, id).map(form -> FormChangeList.of(PracticeTemplate.PRACTICE, tried(caller, id, form),
                texts.apply(language)));
    }

    private Optional<FilledForm> kept(Caller caller, long id) {
        return kept.findDraft(caller.accountId(), address(id)).map(KeptForm::fields).map(FilledFormCodec::decode);
    }

    private FormFileDifferences<PracticeVersion> tried(Caller caller, long id, FilledForm form) {
        DrawnAnswers drawn = new DrawnAnswers(Stream.of(Language.values())
                .map(language -> content(caller, id, language)).toList());
        return FormFileDifferences.of(PracticeTemplate.PRACTICE, () -> submissions.read(caller, id).newest(), form,
                drawn, binder);
    }

    /** True where the caller sent a file for that ficha and has not chosen yet. */
    boolean isWaiting(Caller caller, long id) {
        return kept.findDraft(caller.accountId(), address(id)).isPresent();
    }

    /** Forgets the file that waits. */
    void discard(Caller caller, long id) {
        submissions.read(caller, id);
        kept.discardDraft(caller.accountId(), address(id));
    }

    /**
     * Saves what was chosen, as the page's form would; what somebody else changed since the page was drawn stays.
     *
     * @return true where all that was chosen is saved and nothing of the file is left to be decided or told
     */
    boolean save(Caller caller, long id, Choice choice, Language language) {
        submissions.read(caller, id);
        Optional<FilledForm> waiting = kept(caller, id);
        if (waiting.isPresent()) {
            FormFileDifferences<PracticeVersion> tried = tried(caller, id, waiting.get());
            submissions.edit(caller, id, version -> save(version, tried, choice));
            kept.keepDraft(caller.accountId(), address(id), FilledFormCodec.encode(tried.form()));
        }
        boolean done = changes(caller, id, language).orElse(List.of()).stream().noneMatch(
                change -> !change.kind().mayBeTaken() || choice.taken().contains(change.id()));
        if (done) {
            kept.discardDraft(caller.accountId(), address(id));
        }
        return done;
    }

    private Void save(PracticeVersion version, FormFileDifferences<PracticeVersion> tried, Choice choice) {
        FilledFormPlacement<PracticeVersion> placement = FilledFormPlacement.place(PracticeTemplate.PRACTICE, version,
                tried.form(), tried.drawn().codes(), row -> choice.taken().contains(RowPath.firstNew(row)));
        FormValues values = placement.values(choice.shown(), path -> choice.taken().contains(path)
                || choice.taken().contains(RowPath.firstNew(path)));
        binder.merge(PracticeTemplate.PRACTICE, PracticeTemplate.PRACTICE.sections(), version, values, true);
        choice.taken().stream().filter(row -> RowPath.last(row).startsWith(RowPath.KNOWN)).forEach(row -> {
            String list = RowPath.list(row);
            if (tried.form().drawn(list).isPresent() && !tried.form().rowsOf(list).contains(row)) {
                remove(placement, tried, list, row);
            }
        });
        return null;
    }

    private static void remove(FilledFormPlacement<PracticeVersion> placement,
            FormFileDifferences<PracticeVersion> tried, String list, String row) {
        Optional<Rows<?>> rows = tried.rows(list, placement);
        rows.ifPresent(all -> all.remove(FilledFormPlacement.indexOf(all, row)));
    }

    private static String address(long id) {
        return "/postulaciones/" + id + "/archivo";
    }
}
