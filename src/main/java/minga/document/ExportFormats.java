package minga.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import minga.template.Template;
import minga.web.Language;

/** All export formats of the application, discovered by CDI, in the alphabetical order of their names. */
@ApplicationScoped
public class ExportFormats {

    private List<ExportFormat> formats;

    protected ExportFormats() {
        // for the container
    }

    @Inject
    public ExportFormats(@Any Instance<ExportFormat> found) {
        this(found.stream());
    }

    /** Those formats, without a container. */
    public ExportFormats(Stream<ExportFormat> formats) {
        this.formats = formats.sorted(Comparator.comparing(format -> format.name(Language.ES))).toList();
    }

    /**
     * A link to download the same content in one format.
     *
     * @param cites true where the file only names its records as sources
     */
    public record Download(String name, String suffix, boolean cites) {}

    /** The format of files with that ending. */
    public Optional<ExportFormat> withSuffix(String suffix) {
        return formats.stream().filter(format -> format.suffix().equals(suffix)).findFirst();
    }

    /** What a menu offers for one record of that template. */
    public List<Download> ofRecord(Template<?> template, Language language) {
        return downloads(format -> format.carriesRecord(template), language);
    }

    /** What a menu offers for a list of such records. */
    public List<Download> ofList(Template<?> template, Language language) {
        return downloads(format -> format.carriesList(template), language);
    }

    private List<Download> downloads(Predicate<ExportFormat> carries, Language language) {
        return formats.stream().filter(carries).map(one -> new Download(one.name(language), one.suffix(), one.cites()))
                .toList();
    }
}
