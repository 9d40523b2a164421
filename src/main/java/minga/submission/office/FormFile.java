package minga.submission.office;

/** A form file that was read: what it says of itself, and what was filled in. */
record FormFile(FormFileStamp stamp, FilledForm form) {}
