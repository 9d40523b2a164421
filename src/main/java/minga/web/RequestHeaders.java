package minga.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Normalisation rules for request headers: one that cannot be parsed is treated as absent, one that can be parsed in
 * part is reduced to that part, and one in sloppy form is rewritten strictly, so that no framework behind fails on it.
 * Headers that decide what somebody may do ({@code Origin}, {@code Authorization}) are left as they came; who compares
 * them refuses what is odd.
 */
final class RequestHeaders {

    private static final int MOST_RANGES = 16;
    private static final int RANGE_DIGITS = 18;
    private static final int SUBTAG = 8;
    private static final DateTimeFormatter STRICT = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final List<DateTimeFormatter> DATES = List.of(DateTimeFormatter.RFC_1123_DATE_TIME,
            new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                    .appendPattern(" HH:mm:ss 'GMT'").toFormatter(Locale.ENGLISH).withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC));

    private static final Map<String, Function<String, Optional<String>>> RULES = Map.ofEntries(
            Map.entry("accept", value -> members(value, MediaRange::weighted)),
            Map.entry("accept-charset", value -> members(value, RequestHeaders::weightedToken)),
            Map.entry("accept-encoding", value -> members(value, RequestHeaders::weightedToken)),
            Map.entry("accept-language", RequestHeaders::languages),
            Map.entry("content-type", MediaRange::type),
            Map.entry("content-language", value -> members(value, RequestHeaders::language)),
            Map.entry("cookie", RequestHeaders::cookies),
            Map.entry("if-match", RequestHeaders::tags),
            Map.entry("if-none-match", RequestHeaders::tags),
            Map.entry("if-modified-since", RequestHeaders::date),
            Map.entry("if-unmodified-since", RequestHeaders::date),
            Map.entry("date", RequestHeaders::date),
            Map.entry("if-range", value -> date(value).or(() -> tag(value))),
            Map.entry("range", RequestHeaders::range));

    private RequestHeaders() {}

    /**
     * What the lines of a header say, as the lines that a framework may read.
     *
     * @param name of the header, in any case
     * @param lines as they were sent
     * @return none where nothing of it can be read
     */
    static List<String> readable(String name, List<String> lines) {
        List<String> clean = lines.stream()
                .filter(line -> line.chars().noneMatch(letter -> letter != '\t' && Character.isISOControl(letter)))
                .toList();
        String lower = name.toLowerCase(Locale.ROOT);
        Function<String, Optional<String>> rule = RULES.get(lower);
        if (rule == null || clean.isEmpty()) {
            return clean;
        }
        String joined = switch (lower) {
            case "content-type", "date", "if-range", "if-modified-since", "if-unmodified-since" -> clean.get(0);
            case "cookie" -> String.join("; ", clean);
            default -> String.join(", ", clean);
        };
        return rule.apply(joined).filter(said -> !said.isEmpty()).map(List::of).orElse(List.of());
    }

    private static Optional<String> members(String value, Function<String, Optional<String>> member) {
        String said = HeaderValueList.split(value, ',').stream().map(member).flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static Optional<String> weightedToken(String written) {
        List<String> parts = HeaderValueList.split(written, ';');
        if (parts.isEmpty() || !HeaderValueList.token(parts.get(0))) {
            return Optional.empty();
        }
        return Optional.of(parts.get(0) + HeaderValueList.written(weight(parts)));
    }

    private static int weight(List<String> parts) {
        return parts.stream().skip(1).map(part -> HeaderValueList.parameter(part, "q")).flatMap(Optional::stream)
                .findFirst()
                .flatMap(HeaderValueList::weight).orElse(HeaderValueList.FULL);
    }

    /**
     * A weight may be written with a comma, as people do where the comma parts decimals; what nobody wants is left out.
     */
    private static Optional<String> languages(String value) {
        List<String> members = HeaderValueList.split(value, ',');
        List<String> said = new ArrayList<>();
        for (int at = 0; at < members.size(); at++) {
            String member = members.get(at);
            boolean comma = (member.endsWith("=0") || member.endsWith("= 0")) && at + 1 < members.size()
                    && HeaderValueList.all(members.get(at + 1), HeaderValueList::digit);
            List<String> parts = HeaderValueList.split(comma ? member + "." + members.get(at + 1) : member, ';');
            int weight = weight(parts);
            if (!parts.isEmpty() && weight > 0) {
                language(parts.get(0)).ifPresent(tag -> said.add(tag + HeaderValueList.written(weight)));
            }
            at += comma ? 1 : 0;
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", said));
    }

    /**
     * A tag such as {@code es-CL}, also where it is written as {@code es_CL.UTF-8}; cut before the first part that no
     * tag has.
     */
    private static Optional<String> language(String written) {
        StringBuilder tag = new StringBuilder();
        for (String subtag : written.replace('_', '-').replace('.', '-').replace('@', '-').split("-", SUBTAG)) {
            boolean first = tag.isEmpty();
            boolean readable = subtag.length() <= SUBTAG && HeaderValueList.all(subtag,
                    letter -> HeaderValueList.letter(letter) || !first && HeaderValueList.digit(letter));
            if (!readable) {
                break;
            }
            tag.append(first ? "" : "-").append(subtag);
        }
        return written.equals("*") ? Optional.of(written)
                : tag.isEmpty() ? Optional.empty() : Optional.of(tag.toString());
    }

    private static Optional<String> tags(String value) {
        return value.strip().equals("*") ? Optional.of("*") : members(value, RequestHeaders::tag);
    }

    /** An entity tag of plain characters: others were never one of ours. */
    private static Optional<String> tag(String written) {
        String bare = written.startsWith("W/") ? written.substring(2) : written;
        boolean readable = bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")
                && bare.substring(1, bare.length() - 1).chars()
                        .allMatch(letter -> letter > ' ' && letter < 0x7F && letter != '"' && letter != '\\');
        return readable ? Optional.of(written) : Optional.empty();
    }

    private static Optional<String> date(String value) {
        for (DateTimeFormatter form : DATES) {
            try {
                return Optional.of(STRICT.format(form.parse(value.strip(), Instant::from)));
            } catch (DateTimeException another) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }

    private static Optional<String> range(String value) {
        String[] both = value.strip().split("=", 2);
        List<String> ranges = both.length < 2 ? List.of() : HeaderValueList.split(both[1], ',');
        boolean readable = both[0].strip().equals("bytes") && !ranges.isEmpty() && ranges.size() <= MOST_RANGES
                && ranges.stream().allMatch(RequestHeaders::span);
        return readable ? Optional.of("bytes=" + String.join(",", ranges)) : Optional.empty();
    }

    private static boolean span(String written) {
        String[] ends = written.split("-", -1);
        return ends.length == 2 && !(ends[0].isEmpty() && ends[1].isEmpty())
                && List.of(ends).stream().allMatch(end -> end.isEmpty()
                        || end.length() <= RANGE_DIGITS && HeaderValueList.all(end, HeaderValueList::digit));
    }

    /**
     * Pairs of a name and a plain value (RFC 6265, 4.2.1); what an older standard says about them, as {@code $Version},
     * is nobody's cookie.
     */
    private static Optional<String> cookies(String value) {
        List<String> said = new ArrayList<>();
        for (String pair : value.split(";")) {
            int is = pair.indexOf('=');
            String name = is < 0 ? "" : pair.substring(0, is).strip();
            String written = is < 0 ? "" : pair.substring(is + 1).strip();
            boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
            String bare = quoted ? written.substring(1, written.length() - 1) : written;
            if (HeaderValueList.token(name) && !name.startsWith("$")
                    && bare.chars().allMatch(RequestHeaders::ofCookie)) {
                said.add(name + "=" + bare);
            }
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", said));
    }

    private static boolean ofCookie(int letter) {
        return letter > ' ' && letter < 0x7F && letter != '"' && letter != ',' && letter != ';' && letter != '\\';
    }
}
