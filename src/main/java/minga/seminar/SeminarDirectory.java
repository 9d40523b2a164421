package minga.seminar;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import minga.platform.Text;
import minga.template.RecordDirectory;

/** Finds seminars for fields that name one; their code is their slug. */
public final class SeminarDirectory implements RecordDirectory {

    private final Seminars seminars;
    private final Predicate<SeminarHeading> wanted;

    private SeminarDirectory(Seminars seminars, Predicate<SeminarHeading> wanted) {
        this.seminars = seminars;
        this.wanted = wanted;
    }

    /** Those that the public sees. */
    public static SeminarDirectory ofPublic(Seminars seminars) {
        return new SeminarDirectory(seminars, seminar -> seminar.status().isPublic());
    }

    /** Those that are or were public, for forms of the desk: their address stays their own. */
    public static SeminarDirectory ofPublished(Seminars seminars) {
        return new SeminarDirectory(seminars, seminar -> seminar.publishedAt() != null);
    }

    @Override
    public Optional<Entry> find(String code) {
        return known().filter(one -> one.slug().equals(code)).map(SeminarDirectory::entry).findFirst();
    }

    @Override
    public List<Entry> search(String words, int limit) {
        List<String> wantedWords = List.of(Text.folded(words).split(" "));
        return known().filter(one -> wantedWords.stream().allMatch(Text.folded(one.title())::contains)).limit(limit)
                .map(SeminarDirectory::entry).toList();
    }

    private Stream<SeminarHeading> known() {
        return seminars.headings().stream().filter(wanted).filter(one -> one.title() != null);
    }

    private static Entry entry(SeminarHeading seminar) {
        return new Entry(seminar.slug(), seminar.title());
    }
}
