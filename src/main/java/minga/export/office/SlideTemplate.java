package minga.export.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Opens an empty presentation with the layouts, the theme and the table style of the portal. */
final class SlideTemplate {

    private static final String FOLDER = "/minga/export/office/slides/";
    private static final int LAYOUTS = 4;
    private static final List<String> FILES = Stream.concat(
            Stream.of("[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels",
                    "ppt/tableStyles.xml", "ppt/theme/theme1.xml", "ppt/slideMasters/slideMaster1.xml",
                    "ppt/slideMasters/_rels/slideMaster1.xml.rels"),
            IntStream.rangeClosed(1, LAYOUTS).boxed().flatMap(number -> Stream.of(
                    "ppt/slideLayouts/slideLayout" + number + ".xml",
                    "ppt/slideLayouts/_rels/slideLayout" + number + ".xml.rels")))
            .toList();

    private SlideTemplate() {}

    static XMLSlideShow open() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (String file : FILES) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write(bytes(FOLDER + file));
                zip.closeEntry();
            }
        }
        return new XMLSlideShow(new ByteArrayInputStream(archive.toByteArray()));
    }

    /** @param path of a resource that is there */
    static byte[] bytes(String path) throws IOException {
        try (InputStream in = SlideTemplate.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        }
    }
}
