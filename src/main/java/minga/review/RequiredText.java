package minga.review;

import minga.platform.Invalid;
import minga.platform.Text;

/** Validation of a remark, an answer or a reason: words that must be there and not be too long. */
final class RequiredText {

    private RequiredText() {
    }

    /**
     * The words without blanks around them.
     *
     * @throws Invalid at the path, where there are none or more than {@link Reviews#TEXT_LIMIT} characters
     */
    static String of(String path, String words) {
        String clean = Text.orNull(words);
        if (clean == null) {
            throw new Invalid(path, "review.fault.empty." + path);
        }
        int size = clean.codePointCount(0, clean.length());
        if (size > Reviews.TEXT_LIMIT) {
            throw new Invalid(path, "fault.tooLong", Reviews.TEXT_LIMIT, size);
        }
        return clean;
    }
}
