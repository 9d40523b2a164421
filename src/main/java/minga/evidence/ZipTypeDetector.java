package minga.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Detects what a ZIP container is: OpenDocument by its entry {@code mimetype}, Office Open XML by
 * {@code [Content_Types].xml}, else an archive. Archives that would harm who unpacks them are told apart.
 */
final class ZipTypeDetector {

    /** An entry that unpacks to more, from a twentieth or less, is a bomb. */
    private static final long ENTRY_LIMIT = 50L << 20;
    private static final long ENTRY_RATIO = 20;
    /** All entries together may unpack to so much, or to four times the file. */
    private static final long TOTAL_LIMIT = 200L << 20;
    private static final long TOTAL_RATIO = 4;
    private static final int MIMETYPE_LIMIT = 200;
    private static final int TYPES_LIMIT = 1 << 20;
    private static final int LOCAL_HEADER = 30;

    private static final Pattern UNSAFE_NAME = Pattern
            .compile("(?s)(/|\\\\|[A-Za-z]:).*|(.*[/\\\\])?\\.\\.([/\\\\].*)?|.*[\\p{Cntrl}\\p{Cf}].*");
    private static final Pattern PROGRAM_NAME = Pattern.compile(
            "(?i).*\\.(exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|dll|lnk|jar|class|apk|sh|app|reg|iso)");
    private static final Pattern ARCHIVE_NAME = Pattern.compile("(?i).*\\.(zip|rar|7z|tar|gz|tgz|bz2|xz|cab)");

    private static final Map<String, DetectedType> OPEN_DOCUMENT = Map.of(
            "application/vnd.oasis.opendocument.text", DetectedType.ODT,
            "application/vnd.oasis.opendocument.spreadsheet", DetectedType.ODS,
            "application/vnd.oasis.opendocument.presentation", DetectedType.ODP);

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, DetectedType> OFFICE = Map.of(
            OOXML + "wordprocessingml.document.main+xml", DetectedType.DOCX,
            OOXML + "spreadsheetml.sheet.main+xml", DetectedType.XLSX,
            OOXML + "presentationml.presentation.main+xml", DetectedType.PPTX);

    private ZipTypeDetector() {}

    static DetectedType detect(FileChannel file) throws IOException {
        Optional<ZipDirectory> found = ZipDirectory.read(file);
        if (found.isEmpty() || found.get().entries().isEmpty()) {
            return DetectedType.DAMAGED;
        }
        ZipDirectory zip = found.get();
        if (isUnsafe(zip, file.size())) {
            return DetectedType.UNSAFE_ARCHIVE;
        }
        if (zip.entries().stream().anyMatch(ZipDirectory.Entry::encrypted)) {
            return DetectedType.ENCRYPTED;
        }
        if (zip.entry("mimetype").isPresent()) {
            return openDocument(zip);
        }
        if (zip.entry("[Content_Types].xml").isPresent()) {
            return office(zip);
        }
        if (zip.entry("META-INF/MANIFEST.MF").isPresent() || hasName(zip, PROGRAM_NAME)) {
            return DetectedType.PROGRAM;
        }
        return hasName(zip, ARCHIVE_NAME) ? DetectedType.ARCHIVE : DetectedType.ZIP;
    }

    private static boolean hasName(ZipDirectory zip, Pattern pattern) {
        return zip.entries().stream().anyMatch(one -> !one.folder() && pattern.matcher(one.name()).matches());
    }

    /** Names that lead out of the folder or that there are twice, entries that overlap, and bombs. */
    private static boolean isUnsafe(ZipDirectory zip, long size) {
        Set<String> names = new HashSet<>();
        long packed = 0;
        long unpacked = 0;
        for (ZipDirectory.Entry one : zip.entries()) {
            boolean bomb = one.packed() < 0 || one.unpacked() < 0 || one.packed() > size || one.offset() < 0
                    || one.offset() >= zip.start()
                    || one.unpacked() > ENTRY_LIMIT && one.unpacked() / ENTRY_RATIO > one.packed();
            if (bomb || !names.add(one.name().toLowerCase(Locale.ROOT)) || UNSAFE_NAME.matcher(one.name()).matches()) {
                return true;
            }
            packed += one.packed() + LOCAL_HEADER + one.name().length();
            unpacked = Math.min(Long.MAX_VALUE / 2, unpacked + Math.min(Long.MAX_VALUE / 4, one.unpacked()));
        }
        return packed > zip.start() || unpacked > Math.max(TOTAL_LIMIT, TOTAL_RATIO * size);
    }

    private static DetectedType openDocument(ZipDirectory zip) throws IOException {
        String type = new String(zip.content(zip.entry("mimetype").orElseThrow(), MIMETYPE_LIMIT).orElse(new byte[0]),
                StandardCharsets.US_ASCII).strip();
        DetectedType known = OPEN_DOCUMENT.get(type);
        if (known == null) {
            return type.isEmpty() ? DetectedType.DAMAGED : DetectedType.DOCUMENT;
        }
        if (zip.entries().stream().anyMatch(one -> one.name().startsWith("Basic/"))) {
            return DetectedType.MACROS;
        }
        return zip.entry("content.xml").isPresent() ? known : DetectedType.DAMAGED;
    }

    private static DetectedType office(ZipDirectory zip) throws IOException {
        Optional<byte[]> xml = zip.content(zip.entry("[Content_Types].xml").orElseThrow(), TYPES_LIMIT);
        Optional<Map<String, String>> types = xml.flatMap(ZipTypeDetector::contentTypes);
        if (types.isEmpty()) {
            return DetectedType.DAMAGED;
        }
        if (types.get().keySet().stream().anyMatch(one -> one.contains("macroEnabled") || one.contains("vbaProject"))
                || hasName(zip, Pattern.compile("(?i).*/vbaProject\\.bin"))) {
            return DetectedType.MACROS;
        }
        List<Map.Entry<String, String>> known = types.get().entrySet().stream()
                .filter(one -> OFFICE.containsKey(one.getKey())).toList();
        if (known.size() != 1) {
            return known.isEmpty() ? DetectedType.DOCUMENT : DetectedType.UNSAFE_ARCHIVE;
        }
        String part = known.get(0).getValue();
        return part.isEmpty() || zip.entry(part).isPresent() ? OFFICE.get(known.get(0).getKey())
                : DetectedType.DAMAGED;
    }

    /** The content types, each with its part (empty for a default); nothing where the text is no such list. */
    private static Optional<Map<String, String>> contentTypes(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> types = new HashMap<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return Optional.empty();
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getAttributeValue(null, "ContentType") != null) {
                    String part = reader.getAttributeValue(null, "PartName");
                    types.put(reader.getAttributeValue(null, "ContentType"),
                            part == null ? "" : part.replaceFirst("^/", ""));
                }
            }
        } catch (XMLStreamException damaged) {
            return Optional.empty();
        }
        return types.isEmpty() ? Optional.empty() : Optional.of(types);
    }
}
