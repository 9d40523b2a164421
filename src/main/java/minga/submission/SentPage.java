package minga.submission;

import minga.web.Page;

/** It is sent: its number, and what happens next. */
public record SentPage(String code, String name) implements Page {}
