package minga.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Text;

/**
 * Submitted form of a verdict, as typed: {@code item.<code>} and {@code level.<code>} with {@code reason.<code>},
 * {@code summary}, {@code noConflict}.
 */
public record ScoreForm(Map<String, String> typed) {

    /** The longest reason, summary or message, in characters. */
    public static final int TEXT_LIMIT = 4000;

    private static final Pattern LEVEL = Pattern.compile("[0-4]");

    public ScoreForm {
        typed = Map.copyOf(typed);
    }

    private String raw(String name) {
        return typed.getOrDefault(name, "");
    }

    String reason(String code) {
        return Text.orNull(raw("reason." + code));
    }

    String summary() {
        return Text.orNull(raw("summary"));
    }

    boolean declaresNoConflict() {
        return "si".equals(raw("noConflict"));
    }

    /** 1 for yes, 0 for no. */
    Optional<Integer> answer(Rubric.Item item) {
        return switch (raw("item." + item.code())) {
            case "si" -> Optional.of(1);
            case "no" -> Optional.of(0);
            default -> Optional.empty();
        };
    }

    Optional<Integer> level(Rubric.Criterion criterion) {
        return Optional.of(raw("level." + criterion.code())).filter(word -> LEVEL.matcher(word).matches())
                .map(Integer::valueOf);
    }

    /** Writes down what was typed, whole or not. */
    void writeTo(Assessment draft, Rubric rubric) {
        rubric.items().forEach(one -> draft.answer(one.code(), answer(one).orElse(null), reason(one.code())));
        rubric.criteria().forEach(one -> draft.answer(one.code(), level(one).orElse(null), reason(one.code())));
        draft.summarize(summary());
    }

    /** Refuses texts that are too long: also a draft must be stored. */
    void requireLengths(Rubric rubric) {
        List<Fault> faults = new ArrayList<>();
        rubric.items().forEach(one -> tooLong("reason." + one.code(), reason(one.code())).ifPresent(faults::add));
        rubric.criteria().forEach(one -> tooLong("reason." + one.code(), reason(one.code())).ifPresent(faults::add));
        tooLong("summary", summary()).ifPresent(faults::add);
        refuse(faults);
    }

    /**
     * Refuses a verdict that lacks something: the declaration, an answer, the reason of a "no" or of a low level, the
     * summary. Where an item is denied no levels are needed.
     */
    void requireWhole(Rubric rubric) {
        List<Fault> faults = new ArrayList<>();
        if (!declaresNoConflict()) {
            faults.add(Fault.at("noConflict", "assessment.fault.noConflict"));
        }
        for (Rubric.Item item : rubric.items()) {
            if (answer(item).isEmpty()) {
                faults.add(Fault.at("item." + item.code(), "assessment.fault.item"));
            } else if (answer(item).get() == 0 && reason(item.code()) == null) {
                faults.add(Fault.at("reason." + item.code(), "assessment.fault.itemReason"));
            }
        }
        if (rubric.items().stream().noneMatch(item -> answer(item).orElse(1) == 0)) {
            rubric.criteria().forEach(one -> criterionFault(one).ifPresent(faults::add));
        }
        if (summary() == null) {
            faults.add(Fault.at("summary", "assessment.fault.summary"));
        }
        refuse(faults);
    }

    private Optional<Fault> criterionFault(Rubric.Criterion one) {
        if (level(one).isEmpty()) {
            return Optional.of(Fault.at("level." + one.code(), "assessment.fault.level"));
        }
        int level = level(one).get();
        return level <= Rubric.REASON_UP_TO && reason(one.code()) == null
                ? Optional.of(Fault.at("reason." + one.code(), "assessment.fault.reason", level)) : Optional.empty();
    }

    static void requireLength(String path, String words) {
        refuse(tooLong(path, words).map(List::of).orElse(List.of()));
    }

    private static Optional<Fault> tooLong(String path, String words) {
        int size = words == null ? 0 : words.codePointCount(0, words.length());
        return size <= TEXT_LIMIT ? Optional.empty()
                : Optional.of(Fault.at(path, "fault.tooLong", TEXT_LIMIT, size));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
