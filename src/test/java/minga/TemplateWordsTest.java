package minga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import minga.practice.PracticeTemplate;
import minga.template.Field;
import minga.template.Kind;
import minga.template.Template;
import minga.web.Language;
import minga.web.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every section, field and row of the ficha has its word in every language. */
class TemplateWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_is_shown_by_its_key(Language language) {
        Set<String> keys = new TreeSet<>();
        PracticeTemplate.PRACTICE.sections().forEach(section -> keys.add("practice.section." + section.key()));
        collect(PracticeTemplate.PRACTICE, keys);
        keys.removeIf(key -> Messages.has(language, key));
        assertThat(keys).as("keys without words in %s", language).isEmpty();
    }

    private static void collect(Template<?> template, Set<String> keys) {
        for (Field<?, ?> field : template.fields()) {
            keys.add(template.key() + "." + field.key());
            if (field.kind() == Kind.ROWS) {
                keys.add(field.rowTemplate().key() + ".row");
                collect(field.rowTemplate(), keys);
            }
        }
    }
}
