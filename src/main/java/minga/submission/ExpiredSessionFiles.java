package minga.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.evidence.EvidenceStore;
import minga.platform.Refusal;
import minga.platform.Text;
import minga.web.KeptFiles;

/**
 * Keeps the evidence file of a form whose session had ended as an upload of its account, which the form offers to
 * attach after signing in.
 */
public final class ExpiredSessionFiles implements KeptFiles {

    private static final Logger LOG = Logger.getLogger(ExpiredSessionFiles.class.getName());
    private static final Pattern FORM = Pattern.compile("/postulaciones/(\\d{1,18})/medios/(\\d{1,18})/archivo");

    private final FileUploads uploads;
    private final EvidenceStore store;

    public ExpiredSessionFiles(FileUploads uploads, EvidenceStore store) {
        this.uploads = uploads;
        this.store = store;
    }

    @Override
    public boolean keep(long account, String path, Map<String, List<String>> typed, String name, InputStream bytes)
            throws IOException {
        Matcher form = FORM.matcher(path);
        if (!form.matches() || name.isEmpty()) {
            return false;
        }
        UploadedFile file = UploadedFile.store(store, name, bytes).described(first(typed, "title"), seen(typed));
        if (file.stored() == null) {
            return false;
        }
        try {
            uploads.keep(account, Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), file);
            return true;
        } catch (Refusal tooMany) {
            LOG.log(Level.FINE, "a file of an ended session is not kept", tooMany);
            return false;
        }
    }

    private static String first(Map<String, List<String>> typed, String name) {
        return Text.orNull(typed.getOrDefault(name, List.of("")).get(0));
    }

    private static String seen(Map<String, List<String>> typed) {
        return typed.containsKey("seen") ? typed.get("seen").get(0) : null;
    }
}
