package minga.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.document.Cover;
import minga.document.Document;
import minga.document.Document.Metadata;
import minga.document.DocumentList;
import minga.document.FieldText;
import minga.platform.ChileTime;
import minga.platform.Text;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/**
 * A version of a dossier with its practices read, ready to be shown page by page or written into a file.
 *
 * @param entries the practices in order
 * @param chapters makes the documents
 * @param address the absolute address at which people read it
 */
record DossierBook(DossierVersion version, List<LoadedEntry> entries, DossierChapters chapters, FieldText text,
        String address) {

    /** All documents in reading order: front, practices, back. */
    List<Document> documents() {
        List<Document> all = new ArrayList<>();
        all.add(chapters.front(version, entries, address));
        entries.forEach(entry -> all.add(chapters.practice(entry)));
        chapters.back(version, entries).ifPresent(all::add);
        return all;
    }

    /**
     * The whole as one file.
     *
     * @param tabular true for formats with a row for each practice: then front, back and what the editors say are left
     * out
     */
    DocumentList list(boolean tabular) {
        return list(tabular ? null : cover(), tabular ? practices() : documents());
    }

    /** The dossier as a source to be cited, and its practices after it. */
    DocumentList sources() {
        return list(null, Stream.concat(Stream.of(source()), practices().stream()).toList());
    }

    /** Which of its practices may be read now; others were withdrawn. */
    String readable() {
        return entries.stream().map(one -> one.readable() ? Long.toString(one.version().id()) : "-")
                .collect(Collectors.joining(" "));
    }

    private List<Document> practices() {
        return entries.stream().filter(LoadedEntry::readable).map(chapters::record).toList();
    }

    private DocumentList list(Cover cover, List<Document> documents) {
        return new DocumentList(version.dossier().code(), text.language(), address, documents.size(), cover,
                chapters.columns(), sink -> {
                    for (Document one : documents) {
                        sink.accept(one);
                    }
                });
    }

    /** What stands on the first page. */
    Cover cover() {
        String date = version.date() == null ? "" : Formats.date(text.language(), version.date());
        String edition = version.dossier().code() + ", " + Messages.text(text.language(), "dossier.edition",
                version.number());
        return new Cover(Text.orEmpty(version.title()), Text.isBlank(version.subtitle()) ? null : version.subtitle(),
                Stream.of(Text.orEmpty(version.publisher()), date, Text.orEmpty(version.venue()), edition)
                        .filter(line -> !line.isBlank()).toList());
    }

    private Document source() {
        String published = version.publishedAt() == null ? "" : ChileTime.day(version.publishedAt()).toString();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("code", version.dossier().code());
        metadata.put("author", author());
        metadata.put("publishedAt", published);
        metadata.put("version", Integer.toString(version.number()));
        metadata.put("permanent", address);
        return new Document(Text.orEmpty(version.title()), text.language(), metadata.entrySet().stream()
                .map(one -> new Metadata(one.getKey(), null, one.getValue(), null)).toList(), List.of());
    }

    /** Who publishes it; the ministry where it does not say. */
    String author() {
        return Text.isBlank(version.publisher()) ? Messages.text(text.language(), "web.owner") : version.publisher();
    }

    Language language() {
        return text.language();
    }
}
