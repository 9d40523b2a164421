package minga.evidence.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.evidence.extraction.ExtractedText.State;
import minga.evidence.extraction.ExtractedText.Unit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads the text of a PDF by Apache PDFBox, page by page, and the answers of its form. Pages without text (scanned
 * ones) are told as blank.
 */
final class PdfText {

    private static final int FIELDS_LIMIT = 5_000;
    /** Forms drawn in a document, in all: one that draws two that draw two is soon more than any document has. */
    private static final int FORMS_LIMIT = 10_000;
    /** What draws one page, unpacked, and what draws all, in bytes. */
    private static final long PAGE_LIMIT = 20L << 20;
    private static final long TOTAL_LIMIT = 100L << 20;
    private static final int CHUNK = 1 << 16;

    /** Speaks of each letter that it cannot draw; nobody listens, and it takes longer than reading. */
    private static final Logger CHATTER = Logger.getLogger("org.apache.pdfbox");

    static {
        CHATTER.setLevel(Level.OFF);
    }

    private final PageWriter out;

    PdfText(PageWriter out) {
        this.out = out;
    }

    /** The state to tell: incomplete where files are embedded, which are not read, or too many forms are drawn. */
    State read(Path file) throws IOException {
        FontMappers.set(new BundledFontMapper());
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            Pages pages = new Pages();
            pages.writeText(document, new PageText(out));
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            answers(catalog.getAcroForm(null));
            boolean embeds = catalog.getNames() != null && catalog.getNames().getEmbeddedFiles() != null;
            return embeds || pages.forms > FORMS_LIMIT || pages.tooLarge ? State.INCOMPLETE : State.COMPLETE;
        }
    }

    private void answers(PDAcroForm form) throws IOException {
        if (form == null) {
            return;
        }
        out.page(Unit.WHOLE, 0);
        int count = 0;
        for (PDField field : form.getFieldTree()) {
            if (++count > FIELDS_LIMIT) {
                throw new TextLimitReached("more than " + FIELDS_LIMIT + " fields of a form");
            }
            out.write(field.getValueAsString());
            out.write("\n");
        }
    }

    /** Tells where a page begins and ends, and keeps forms that draw each other from multiplying. */
    private final class Pages extends PDFTextStripper {

        private int forms;
        private long unpacked;
        private boolean tooLarge;

        /** Does not throw: PDFBox takes a failure within a page for damage, and goes on. */
        @Override
        public void showForm(PDFormXObject form) throws IOException {
            if (++forms <= FORMS_LIMIT && fits(form.getContents())) {
                super.showForm(form);
            }
        }

        @Override
        protected void startPage(PDPage page) throws IOException {
            out.page(Unit.PAGE, getCurrentPageNo());
            if (!fits(page.getContents())) {
                throw new TextLimitReached("pages that unpack to more than " + TOTAL_LIMIT + " bytes");
            }
        }

        /** What draws one page has some kilobytes; it is counted before it is read, since reading it takes longer. */
        private boolean fits(InputStream content) throws IOException {
            byte[] chunk = new byte[CHUNK];
            long own = 0;
            try (InputStream bytes = content) {
                for (int count = bytes.read(chunk); count >= 0 && own <= PAGE_LIMIT
                        && unpacked <= TOTAL_LIMIT; count = bytes.read(chunk)) {
                    own += count;
                    unpacked += count;
                }
            }
            tooLarge |= own > PAGE_LIMIT || unpacked > TOTAL_LIMIT;
            return own <= PAGE_LIMIT && unpacked <= TOTAL_LIMIT;
        }

        @Override
        protected void endPage(PDPage page) throws IOException {
            out.endPage(true);
        }
    }

    /** What PDFBox writes goes to the page that is open. */
    private static final class PageText extends Writer {

        private final PageWriter out;

        private PageText(PageWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            out.write(new String(characters, offset, length));
        }

        @Override
        public void flush() {
            // pages are written when they end
        }

        @Override
        public void close() {
            // its file is closed by who opened it
        }
    }
}
