package minga.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.platform.Text;
import minga.template.Field;
import minga.template.RecordDirectory;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Language;

/**
 * The lists that the codes of a field are taken from: vocabularies, municipalities, and records that are named by their
 * code.
 */
public final class CodeLists {

    /** One thing to choose; {@code depth} counts the wider words above it. */
    record Option(String code, String label, int depth) {}

    private static final int OFFERED = 50;
    private static final int MATCHES = 8;

    private final Vocabularies vocabularies;
    private final Territory territory;
    private final Map<String, RecordDirectory> directories;

    /** @param directories by the kind of record, such as {@code practice}: what RECORD and RECORDS fields may name */
    public CodeLists(Vocabularies vocabularies, Territory territory, Map<String, RecordDirectory> directories) {
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.directories = Map.copyOf(directories);
    }

    /** The label of a code that the field may hold; nothing where its list has no such code. */
    Optional<String> label(Field<?, ?> field, String code, Language language) {
        return switch (field.kind().codes()) {
            case VOCABULARY -> vocabularies.term(field.vocabulary(), code).map(term -> term.label(language.code()));
            case MUNICIPALITY -> territory.municipality(code).map(Municipality::name);
            case RECORD -> directory(field).find(code).map(RecordDirectory.Entry::label);
            case NONE, ROW -> Optional.of(code);
        };
    }

    /**
     * The code that was meant: itself where the list has it, or that of the one record with exactly that name; else
     * what was typed.
     */
    String codeOf(Field<?, ?> field, String typed) {
        if (field.kind().codes() != minga.template.KindRule.Codes.RECORD || Text.isBlank(typed)) {
            return typed;
        }
        List<RecordDirectory.Entry> named = directory(field).find(typed.strip()).map(List::of)
                .orElseGet(() -> directory(field).search(typed, MATCHES).stream()
                        .filter(entry -> entry.label().equalsIgnoreCase(typed.strip())).toList());
        return named.size() == 1 ? named.get(0).code() : typed;
    }

    /** What the form offers to choose from, rows of the record itself left out. */
    List<Option> options(Field<?, ?> field, Language language) {
        List<Option> options = new ArrayList<>();
        switch (field.kind().codes()) {
            case VOCABULARY -> vocabularies.terms(field.vocabulary())
                    .forEach(term -> options
                            .add(new Option(term.code(), term.label(language.code()), term.parent() == null ? 0 : 1)));
            case MUNICIPALITY ->
                territory.municipalities().forEach(one -> options.add(new Option(one.code(), one.name(), 0)));
            case RECORD -> options.addAll(records(field, "", OFFERED));
            case NONE, ROW -> {
            }
        }
        return options;
    }

    /** The records that what was typed may have meant. */
    List<Option> matches(Field<?, ?> field, String typed) {
        return records(field, typed, MATCHES);
    }

    private List<Option> records(Field<?, ?> field, String words, int limit) {
        return directory(field).search(words, limit).stream().map(entry -> new Option(entry.code(), entry.label(), 0))
                .toList();
    }

    private RecordDirectory directory(Field<?, ?> field) {
        return Optional.ofNullable(directories.get(field.vocabulary()))
                .orElseThrow(() -> new IllegalStateException("no directory of " + field.vocabulary()));
    }
}
