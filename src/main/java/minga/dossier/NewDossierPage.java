package minga.dossier;

import java.util.List;
import minga.form.FieldView;
import minga.web.FormError;
import minga.web.Page;

/**
 * To begin a dossier.
 *
 * @param key of this form, so that sent twice it counts once
 * @param practices that it begins with, in order
 */
public record NewDossierPage(String key, List<FieldView> fields, List<PracticeLine> practices, List<FormError> errors)
        implements
            Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
