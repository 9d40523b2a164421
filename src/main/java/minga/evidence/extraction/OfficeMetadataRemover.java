package minga.evidence.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minga.evidence.DetectedType;
import minga.evidence.FileTypeDetector;
import minga.evidence.MetadataFilter;
import minga.evidence.ZipDirectory;

/**
 * Writes a copy of an Office Open XML or OpenDocument file without metadata: empty properties, no authors of comments
 * and changes, no paths of whoever saved it, no Exif in its photographs, and the same of documents within it. All else
 * stays as it is. What is unpacked is bounded by {@link UnpackBudget}.
 */
final class OfficeMetadataRemover {

    private static final int DEPTH_LIMIT = 3;
    private static final String CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String META = "<office:document-meta"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:version=\"1.3\">"
            + "<office:meta/></office:document-meta>";
    /** Parts that are nothing but metadata, and what stands in their place. */
    private static final Map<String, String> EMPTY = Map.of(
            "docProps/core.xml", "<cp:coreProperties xmlns:cp=\"" + CORE + "\"/>",
            "docProps/app.xml", "<Properties xmlns=\"" + OFFICE + "extended-properties\"/>",
            "docProps/custom.xml", "<Properties xmlns=\"" + OFFICE + "custom-properties\"/>",
            "meta.xml", META);
    /** Document properties that SharePoint keeps within the document. */
    private static final String LIBRARY = "http://schemas.microsoft.com/office/2006/metadata/properties";
    private static final String LIBRARY_PART = "customXml/item";
    /** Parts that only list others. */
    private static final Set<String> LISTS = Set.of("META-INF/manifest.xml", "[Content_Types].xml");
    private static final int PEEK = 4_096;
    /** The first moment that a ZIP file can tell; any before it would need a field that OpenDocument forbids. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path folder;
    private final UnpackBudget budget = new UnpackBudget();

    /** @param folder for what is unpacked on the way */
    OfficeMetadataRemover(Path folder) {
        this.folder = folder;
    }

    /** False, with nothing written, where the document bears an electronic signature, which a copy would break. */
    boolean write(Path file, Path copy) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ZipDirectory zip = directory(channel);
            if (zip.entries().stream().anyMatch(entry -> isSignature(entry.name()))) {
                return false;
            }
            try (OutputStream out = Files.newOutputStream(copy)) {
                write(zip, out, 1);
            }
            return true;
        }
    }

    private static ZipDirectory directory(FileChannel channel) throws IOException {
        return ZipDirectory.read(channel).orElseThrow(() -> new IOException("no directory"));
    }

    private static boolean isSignature(String name) {
        return name.startsWith("_xmlsignatures/") || name.equals("META-INF/documentsignatures.xml");
    }

    private void write(ZipDirectory zip, OutputStream out, int depth) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        for (ZipDirectory.Entry entry : zip.entries()) {
            if (entry.folder()) {
                copy.putNextEntry(named(entry.name()));
            } else if (entry.name().equals("mimetype")) {
                storeType(zip, entry, copy);
            } else {
                copy.putNextEntry(named(entry.name()));
                part(zip, entry, copy, depth);
            }
            copy.closeEntry();
        }
        copy.finish();
    }

    /** When a part was saved is left out, too. */
    private static ZipEntry named(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EARLIEST);
        return entry;
    }

    /** OpenDocument wants it first and not packed, so that its type is read at a fixed place. */
    private void storeType(ZipDirectory zip, ZipDirectory.Entry entry, ZipOutputStream copy) throws IOException {
        byte[] type;
        try (InputStream bytes = budget.limit(zip.open(entry))) {
            type = bytes.readNBytes(PEEK);
        }
        CRC32 sum = new CRC32();
        sum.update(type);
        ZipEntry stored = named(entry.name());
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(type.length);
        stored.setCrc(sum.getValue());
        copy.putNextEntry(stored);
        copy.write(type);
    }

    private void part(ZipDirectory zip, ZipDirectory.Entry entry, ZipOutputStream copy, int depth)
            throws IOException {
        String name = entry.name();
        String empty = EMPTY.getOrDefault(name, name.startsWith(LIBRARY_PART) && isLibrary(zip, entry)
                ? "<p:properties xmlns:p=\"" + LIBRARY + "\"/>" : null);
        if (empty != null || name.startsWith("docProps/thumbnail") || name.startsWith("Thumbnails/")) {
            copy.write((empty == null ? "" : empty).getBytes(StandardCharsets.UTF_8));
            return;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try (InputStream bytes = budget.limit(zip.open(entry))) {
            if (LISTS.contains(name)) {
                bytes.transferTo(copy);
                return;
            }
            switch (ending) {
                case "xml", "rels", "vml" -> XmlMetadataFilter.copy(bytes, copy);
                case "jpg", "jpeg", "jpe", "jfif", "png", "webp", "tmp", "docx", "xlsx", "pptx", "odt", "ods", "odp" ->
                    file(bytes, copy, depth);
                default -> other(name, bytes, copy);
            }
        }
    }

    /** Objects of other programs have properties of their own, of unknown kinds; the image of them is a part apart. */
    private static void other(String name, InputStream bytes, ZipOutputStream copy) throws IOException {
        if (!name.contains("/embeddings/") && !name.startsWith("Object ") && !name.contains("/printerSettings/")) {
            bytes.transferTo(copy);
        }
    }

    private boolean isLibrary(ZipDirectory zip, ZipDirectory.Entry entry) throws IOException {
        try (InputStream bytes = budget.limit(zip.open(entry))) {
            return new String(bytes.readNBytes(PEEK), StandardCharsets.UTF_8).contains(LIBRARY);
        }
    }

    /** An image or a document within the document. */
    private void file(InputStream bytes, ZipOutputStream copy, int depth) throws IOException {
        Path unpacked = Files.createTempFile(folder, "part", ".bin");
        try {
            Files.copy(bytes, unpacked, StandardCopyOption.REPLACE_EXISTING);
            DetectedType type = FileTypeDetector.detect(unpacked);
            switch (type) {
                case JPEG, PNG, WEBP -> MetadataFilter.writeImage(unpacked, copy);
                case DOCX, XLSX, PPTX, ODT, ODS, ODP -> nested(unpacked, copy, depth);
                default -> Files.copy(unpacked, copy);
            }
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }

    private void nested(Path document, ZipOutputStream copy, int depth) throws IOException {
        if (depth >= DEPTH_LIMIT) {
            throw new IOException("documents nested too deep");
        }
        try (FileChannel channel = FileChannel.open(document, StandardOpenOption.READ)) {
            write(directory(channel), copy, depth + 1);
        }
    }
}
