package minga.submission;

import minga.web.Page;

/** Page after sending: the number of the ficha, and what happens next. */
public record SentPage(String code, String name) implements Page {}
