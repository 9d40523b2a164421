package minga.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapperAndUnwrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.StringUtil;
import java.util.List;

/**
 * FreeMarker model of {@link Frame}. Messages, counts and numbers are called directly, since a page of results asks for
 * two hundred and fifty of them; everything else is found by the library's reflection. Passages come out as one piece
 * of HTML ({@code frame.marked}): iterated in the page, their pieces cost more than all the rest of a result.
 */
final class FrameTemplateModel implements TemplateHashModel {

    private final ObjectWrapperAndUnwrapper wrapper;
    private final TemplateHashModel rest;
    private final TemplateMethodModelEx words;
    private final TemplateMethodModelEx counts;
    private final TemplateMethodModelEx numbers;
    private final TemplateMethodModelEx marked;

    FrameTemplateModel(Frame frame, ObjectWrapperAndUnwrapper wrapper) throws TemplateModelException {
        this.wrapper = wrapper;
        this.rest = (TemplateHashModel) wrapper.wrap(frame);
        this.words = said -> new SimpleScalar(frame.m(text(said), after(said)));
        this.counts = said -> new SimpleScalar(frame.count(text(said), number(said.get(1))));
        this.numbers = said -> new SimpleScalar(frame.number(number(said.get(0))));
        this.marked = said -> HTMLOutputFormat.INSTANCE.fromMarkup(html((List<?>) plain(said.get(0))));
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        return switch (name) {
            case "m" -> words;
            case "count" -> counts;
            case "number" -> numbers;
            case "marked" -> marked;
            default -> rest.get(name);
        };
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** The pieces of a passage, each escaped as pages escape everything else. */
    private static String html(List<?> passage) {
        StringBuilder html = new StringBuilder(160);
        for (Object one : passage) {
            Piece piece = (Piece) one;
            String text = StringUtil.XHTMLEnc(piece.text());
            if (piece.marked()) {
                html.append("<mark>").append(text).append("</mark>");
            } else {
                html.append(text);
            }
        }
        return html.toString();
    }

    private String text(List<?> said) throws TemplateModelException {
        return (String) plain(said.get(0));
    }

    private long number(Object said) throws TemplateModelException {
        return ((Number) plain(said)).longValue();
    }

    /** What stands behind the first. */
    private Object[] after(List<?> said) throws TemplateModelException {
        Object[] rest = new Object[said.size() - 1];
        for (int at = 0; at < rest.length; at++) {
            rest[at] = plain(said.get(at + 1));
        }
        return rest;
    }

    private Object plain(Object said) throws TemplateModelException {
        return wrapper.unwrap((TemplateModel) said);
    }
}
