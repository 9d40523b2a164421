package minga.export.paper;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Joins the structure trees of pages that were laid out one after the other into one tree of a document with parts, and
 * numbers anew what pages and links say of their place in it.
 */
final class PdfStructure {

    private final PDDocument pdf;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    private final COSArray parts = new COSArray();
    private final COSArray numbers = new COSArray();
    private int next;

    PdfStructure(PDDocument pdf) {
        this.pdf = pdf;
    }

    /**
     * Takes over the tree that the last layout left in the document.
     *
     * @param first the first page that it laid out, from 0
     * @param before true where its part is read before those that are there
     */
    void take(int first, boolean before) throws IOException {
        PDStructureTreeRoot made = pdf.getDocumentCatalog().getStructureTreeRoot();
        pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
        root.getCOSObject().setItem(COSName.ROLE_MAP, made.getCOSObject().getItem(COSName.ROLE_MAP));
        for (Object kid : made.getKids()) {
            PDStructureElement part = (PDStructureElement) kid;
            part.setStructureType("Part");
            part.setParent(document);
            parts.add(before ? 0 : parts.size(), part.getCOSObject());
        }
        COSArray its = made.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        for (int i = 0; i < its.size(); i += 2) {
            numbers.add(COSInteger.get(its.getInt(i) + (long) next));
            numbers.add(its.get(i + 1));
        }
        for (int i = first; i < pdf.getNumberOfPages(); i++) {
            renumber(pdf.getPage(i));
        }
        next += made.getParentTreeNextKey();
    }

    private void renumber(PDPage page) throws IOException {
        if (page.getStructParents() >= 0) {
            page.setStructParents(page.getStructParents() + next);
        }
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation.getStructParent() >= 0) {
                annotation.setStructParent(annotation.getStructParent() + next);
            }
        }
    }

    /** Gives the document the joined tree. */
    void finish() {
        document.getCOSObject().setItem(COSName.K, parts);
        root.appendKid(document);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setParentTree(new PDNumberTreeNode(tree, COSDictionary.class));
        root.setParentTreeNextKey(next);
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
    }
}
