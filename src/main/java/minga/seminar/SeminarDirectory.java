package minga.seminar;

import java.util.List;
import java.util.Optional;
import minga.platform.Text;
import minga.template.RecordDirectory;

/** Finds public seminars for fields that name one; their code is their slug. */
public final class SeminarDirectory implements RecordDirectory {

    private final Seminars seminars;

    public SeminarDirectory(Seminars seminars) {
        this.seminars = seminars;
    }

    @Override
    public Optional<Entry> find(String code) {
        return seminars.withSlug(code).map(SeminarDirectory::entry);
    }

    @Override
    public List<Entry> search(String words, int limit) {
        List<String> wanted = List.of(Text.folded(words).split(" "));
        return seminars.all().stream().filter(one -> wanted.stream().allMatch(Text.folded(one.title())::contains))
                .limit(limit).map(SeminarDirectory::entry).toList();
    }

    private static Entry entry(Seminar seminar) {
        return new Entry(seminar.slug(), seminar.title());
    }
}
