package minga.submission;

import java.util.List;
import minga.form.AnswerView;
import minga.form.FormExtras.FieldRemark;
import minga.web.Page;

/**
 * Page with one section of a ficha that cannot be changed in its state: its answers as text, without a form.
 *
 * @param state the name of the {@link minga.practice.PracticeStatus}, WITHDRAWN where the practice was withdrawn
 */
public record ReadOnlySectionPage(long id, String practice, String title, String state, List<AnswerView> answers,
        List<FieldRemark> remarks) implements Page {}
