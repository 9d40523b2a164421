package minga.evidence.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import minga.evidence.MetadataFilter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Writes a copy of a PDF without metadata, by Apache PDFBox: no document information, no XMP anywhere, no authors of
 * notes, no Exif in photographs, nothing of earlier savings; and nothing that runs or is embedded. Pages stay as they
 * are.
 */
final class PdfMetadataRemover {

    private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
    private static final COSName LAST_MODIFIED = COSName.getPDFName("LastModified");
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName THUMBNAIL = COSName.getPDFName("Thumb");
    private static final COSName WIDGET = COSName.getPDFName("Widget");
    private static final COSName BYTE_RANGE = COSName.getPDFName("ByteRange");
    private static final COSName ATTACHMENT = COSName.getPDFName("EF");
    /** What any dictionary may have and no page needs. */
    private static final List<COSName> ANYWHERE = List.of(COSName.METADATA, PIECE_INFO, LAST_MODIFIED, EMBEDDED_FILES,
            ASSOCIATED, JAVASCRIPT, THUMBNAIL, ATTACHMENT, COSName.OPEN_ACTION, COSName.AA);
    private static final Set<String> RUNNING = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE");
    /** Who wrote a note, when, and under which name. */
    private static final List<COSName> OF_NOTES = List.of(COSName.T, COSName.M, COSName.NM,
            COSName.getPDFName("CreationDate"));
    private static final int DEPTH_LIMIT = 200;

    private final Path folder;

    /** @param folder for images on the way */
    PdfMetadataRemover(Path folder) {
        this.folder = folder;
    }

    /** False, with nothing written, where the document bears an electronic signature, which a copy would break. */
    boolean write(Path file, Path copy) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            COSDocument objects = document.getDocument();
            List<COSObjectKey> keys = List.copyOf(objects.getXrefTable().keySet());
            for (COSObjectKey key : keys) {
                if (of(objects, key) instanceof COSDictionary one && isSignature(one)) {
                    return false;
                }
            }
            for (COSObjectKey key : keys) {
                clean(of(objects, key), 0);
            }
            document.setDocumentInformation(new PDDocumentInformation());
            clean(document.getDocumentCatalog().getCOSObject(), 0);
            objects.getTrailer().removeItem(COSName.ID);
            document.setAllSecurityToBeRemoved(true);
            document.save(copy.toFile(), CompressParameters.DEFAULT_COMPRESSION);
            return true;
        }
    }

    private static COSBase of(COSDocument objects, COSObjectKey key) {
        COSObject object = objects.getObjectFromPool(key);
        return object == null ? null : object.getObject();
    }

    private static boolean isSignature(COSDictionary one) {
        return one.containsKey(BYTE_RANGE) && one.containsKey(COSName.CONTENTS);
    }

    /** What is referred to is an object of its own, and looked at there. */
    private void clean(COSBase value, int depth) throws IOException {
        if (depth > DEPTH_LIMIT) {
            throw new IOException("nested too deep");
        }
        if (value instanceof COSDictionary dictionary) {
            ANYWHERE.forEach(dictionary::removeItem);
            removeActions(dictionary);
            if (isNote(dictionary)) {
                OF_NOTES.forEach(dictionary::removeItem);
            }
            if (dictionary instanceof COSStream stream) {
                cleanPhotograph(stream);
            }
            for (COSName name : List.copyOf(dictionary.keySet())) {
                clean(dictionary.getItem(name), depth + 1);
            }
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                clean(array.get(i), depth + 1);
            }
        }
    }

    private static void removeActions(COSDictionary dictionary) {
        if (RUNNING.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))) {
            dictionary.clear();
        }
    }

    /** Of fields the same letter is their name. */
    private static boolean isNote(COSDictionary one) {
        return one.containsKey(COSName.SUBTYPE) && one.containsKey(COSName.RECT)
                && !WIDGET.equals(one.getCOSName(COSName.SUBTYPE));
    }

    private void cleanPhotograph(COSStream stream) throws IOException {
        if (!COSName.DCT_DECODE.equals(stream.getFilters()) && !isOnlyPhotograph(stream.getFilters())) {
            return;
        }
        Path raw = Files.createTempFile(folder, "image", ".jpg");
        Path clean = Files.createTempFile(folder, "image", ".clean");
        try {
            try (InputStream bytes = stream.createRawInputStream()) {
                Files.copy(bytes, raw, StandardCopyOption.REPLACE_EXISTING);
            }
            boolean written;
            try (OutputStream out = Files.newOutputStream(clean)) {
                written = MetadataFilter.writeImage(raw, out);
            }
            if (written) {
                try (OutputStream out = stream.createRawOutputStream()) {
                    Files.copy(clean, out);
                }
            }
        } finally {
            Files.deleteIfExists(raw);
            Files.deleteIfExists(clean);
        }
    }

    private static boolean isOnlyPhotograph(COSBase filters) {
        return filters instanceof COSArray array && array.size() == 1 && COSName.DCT_DECODE.equals(array.getObject(0));
    }
}
