package minga.evidence.extraction;

import java.io.IOException;
import java.nio.file.Path;
import minga.evidence.FileTypeDetector;

/**
 * Main class of the child JVM that writes a copy of one file without metadata. Started by {@link TextExtractionProcess}
 * only, with two arguments: the file, and where its copy goes. Ends with its parent.
 */
public final class PublicCopyWriter {

    /** The exit code for a document that is signed: a copy would break the signature. */
    static final int SIGNED = 5;

    private PublicCopyWriter() {}

    /** Writes the copy and ends; by any fault of its own it ends with another exit code than 0. */
    public static void main(String[] args) throws IOException {
        TextExtractor.isolate();
        Path copy = Path.of(args[1]);
        int exit = write(Path.of(args[0]), copy, Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().halt(exit);
    }

    /** @param folder for what is unpacked on the way */
    static int write(Path file, Path copy, Path folder) throws IOException {
        boolean written = switch (FileTypeDetector.detect(file)) {
            case PDF -> new PdfMetadataRemover(folder).write(file, copy);
            case DOCX, XLSX, PPTX, ODT, ODS, ODP -> new OfficeMetadataRemover(folder).write(file, copy);
            default -> throw new IOException("no document of a known format");
        };
        return written ? 0 : SIGNED;
    }
}
