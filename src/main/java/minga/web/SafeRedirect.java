package minga.web;

import java.util.regex.Pattern;

/** Restricts redirect targets to paths of this portal, so that a link back can never lead to another site. */
public final class SafeRedirect {

    private static final Pattern OURS = Pattern
            .compile("/(?![/\\\\])(?:[A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-Fa-f]{2}){0,1500}");

    private SafeRedirect() {}

    /** The path if it is one of ours, or else the other. */
    public static String to(String path, String otherwise) {
        return path != null && OURS.matcher(path).matches() ? path : otherwise;
    }
}
