package minga.evidence.personaldata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.evidence.PersonalDataKind;
import minga.evidence.extraction.ExtractedText;
import minga.evidence.extraction.ExtractedText.State;
import minga.evidence.extraction.ExtractedText.Unit;
import minga.evidence.personaldata.PersonalDataFinding.Place;

/**
 * Finds what looks like personal data in the text of a file, with its pages: RUN with a valid check digit, telephone
 * numbers, mail addresses, passport numbers; and pages without text that somebody must read. Rather too much than too
 * little is found: whoever publishes the file says what is none.
 */
public final class PersonalDataDetector {

    /** More different findings than this nobody answers one by one. */
    static final int MOST_FINDINGS = 200;
    /** Shown where there are too many. */
    private static final int SHOWN_OF_TOO_MANY = 30;
    private static final int MOST_PLACES = 12;

    private static final Pattern RUN = Pattern.compile("(?<!\\d)(?<!\\d[.,])"
            + "(\\d{1,3}+(?:[. ]\\d{3}){1,2}+|\\d{6,9}+) {0,2}[\\p{Pd}\u2212] {0,2}([\\dkK])(?!\\d)");
    /** Without a dash only after a word for it. */
    private static final Pattern NAMED_RUN = Pattern.compile("(?:\\bR\\.?U\\.?[TN]\\b|\\bC\\.? ?I\\.|"
            + "\\b[Cc][Ee\u00e9\u00c9][Dd][Uu][Ll][Aa]\\b)[^\\d\\n]{0,25}+"
            + "(\\d{1,3}+(?:[. ]\\d{3}){1,2}+|\\d{6,9}?) {0,2}([\\dkK])(?![\\dA-Za-z])");
    private static final List<Pattern> PHONES = List.of(
            Pattern.compile("\\+\\d{1,3}(?:[ .()/-]{0,2}\\d){7,12}+(?!\\d)"),
            Pattern.compile("(?<!\\d)(?<!\\d[.,])\\(?0?9\\)?[ .-]{0,2}[2-9](?:[ .-]?\\d){7}+(?![.-]?\\d)"),
            Pattern.compile("(?<!\\d)(?<!\\d[.,])\\(?0?(?:2|3[2-5]|4[1-5]|5[1-8]|6[13457]|7[1235])\\)?[ -]{1,2}"
                    + "2(?:[ -]?\\d){6,7}+(?![.-]?\\d)"),
            Pattern.compile("(?i)\\b(?:tel\u00e9fonos?|telefonos?|fonos?|celular(?:es)?|cel|tel|fax|m\u00f3vil|movil"
                    + "|whats ?app|phone)\\b[^\\d\\n(+]{0,12}+(\\+?\\(?\\d(?:[ ().-]{0,2}\\d){5,13}+)(?!\\d)"));
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+"
            + "(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,6}+");
    private static final Pattern PASSPORT_WORD = Pattern
            .compile("(?i)pasaporte|passport|passeport|passaporte|pass?p\u00f2");
    private static final Pattern NAMED_PASSPORT = Pattern
            .compile("(?i)(?:pasaportes?|passports?|passeports?|passaportes?|pass?p\u00f2)\\b[^\\d\\n]{0,40}?"
                    + "(\\b[A-Z]{0,3}[ -]?\\d{5,9}[A-Z]?\\b)");
    private static final Pattern PASSPORT = Pattern.compile("\\b[A-Z]{1,3}[ -]?\\d{6,8}\\b");
    private static final Pattern MACHINE_READABLE = Pattern
            .compile("\\bP[A-Z<][A-Z<]{3}[A-Z]{1,30}<[A-Z<]{6,39}|\\b[A-Z0-9<]{9}\\d[A-Z<]{3}\\d{7}[MFX<]\\d{7}");

    private final Map<String, Found> found = new LinkedHashMap<>();

    private PersonalDataDetector() {}

    private record Found(PersonalDataKind kind, String value, List<Place> places) {}

    /** All that was found, each once, in the order of the text. */
    public static List<PersonalDataFinding> find(ExtractedText text) {
        PersonalDataDetector detector = new PersonalDataDetector();
        Place place = null;
        StringBuilder whole = new StringBuilder();
        for (ExtractedText.Page piece : text.pages()) {
            Place next = new Place(piece.part(), piece.unit(), piece.number());
            if (place != null && !place.equals(next)) {
                detector.read(place, whole.toString());
                whole.setLength(0);
            }
            place = next;
            whole.append(piece.text());
        }
        if (place != null) {
            detector.read(place, whole.toString());
        }
        return detector.all(text.state());
    }

    private List<PersonalDataFinding> all(State state) {
        List<PersonalDataFinding> all = new ArrayList<>();
        if (state == State.INCOMPLETE || state == State.UNREADABLE) {
            found.remove(PersonalDataKind.UNREAD + " ");
            all.add(new PersonalDataFinding(PersonalDataKind.UNREAD, "", List.of()));
        }
        boolean tooMany = found.size() > MOST_FINDINGS;
        if (tooMany) {
            all.add(new PersonalDataFinding(PersonalDataKind.TOO_MANY, Integer.toString(found.size()), List.of()));
        }
        found.values().stream().limit(tooMany ? SHOWN_OF_TOO_MANY : MOST_FINDINGS)
                .forEach(one -> all.add(new PersonalDataFinding(one.kind(), one.value(), one.places())));
        return all;
    }

    private void read(Place place, String text) {
        if (text.isBlank()) {
            if (place.unit() == Unit.PAGE) {
                add(PersonalDataKind.UNREAD, "", place);
            }
            return;
        }
        // Digits of full width, thin blanks and the like are written as everybody writes them.
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder rest = new StringBuilder(plain);
        runs(RUN, plain, place, rest);
        runs(NAMED_RUN, rest.toString(), place, rest);
        each(MAIL, rest, place, PersonalDataKind.MAIL, 0);
        each(MACHINE_READABLE, rest, place, PersonalDataKind.PASSPORT, 0);
        each(NAMED_PASSPORT, rest, place, PersonalDataKind.PASSPORT, 1);
        if (PASSPORT_WORD.matcher(plain).find()) {
            each(PASSPORT, rest, place, PersonalDataKind.PASSPORT, 0);
        }
        PHONES.forEach(phone -> each(phone, rest, place, PersonalDataKind.PHONE, phone.matcher("").groupCount()));
    }

    private void runs(Pattern pattern, String text, Place place, StringBuilder rest) {
        for (Matcher run = pattern.matcher(text); run.find();) {
            String digits = run.group(1).replaceAll("[. ]", "");
            if (RunNumber.isPersonal(digits, run.group(2).charAt(0))) {
                add(PersonalDataKind.RUN, run.group().substring(run.start(1) - run.start()), place);
                blank(rest, run.start(1), run.end());
            } else if (RunNumber.checkDigit(digits) == Character.toUpperCase(run.group(2).charAt(0))) {
                blank(rest, run.start(1), run.end());
            }
        }
    }

    /** What was found as one thing is not found again as another. */
    private void each(Pattern pattern, StringBuilder rest, Place place, PersonalDataKind kind, int group) {
        List<MatchResult> matches = pattern.matcher(rest).results().toList();
        for (MatchResult match : matches) {
            add(kind, match.group(group).strip(), place);
            blank(rest, match.start(group), match.end(group));
        }
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '\n');
        }
    }

    private void add(PersonalDataKind kind, String value, Place place) {
        List<Place> places = found.computeIfAbsent(kind + " " + PersonalDataFinding.normalized(kind, value),
                key -> new Found(kind, value, new ArrayList<>())).places();
        if (!places.contains(place) && places.size() < MOST_PLACES) {
            places.add(place);
        }
    }
}
