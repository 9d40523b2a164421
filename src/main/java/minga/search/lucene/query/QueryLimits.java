package minga.search.lucene.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.platform.Text;
import minga.search.lucene.analysis.WordTokenizer;

/**
 * Parser of the limits that a query states in words: "antes de 2015", "últimos cinco años", "fuera de Santiago", "que
 * no sea de deporte", "comuna rural". They become filters, and the rest of the text is searched. "Sin papeles" and the
 * like are no limits but what people lack.
 */
public final class QueryLimits {

    /**
     * What a limit says; the fields that its kind does not use are null or empty.
     *
     * @param place true where only a place can be meant
     */
    public record Limit(Kind kind, int start, int end, Integer from, Integer to, String words, boolean place) {
    }

    /** The kinds of limits. */
    public enum Kind { YEARS, LEAVE_OUT, COMMUNES }

    /** The text without its limits, and these in their order. */
    public record Read(String rest, List<Limit> limits) {

        /** The text as it was typed without one limit. */
        public static String without(String text, Limit limit) {
            return (text.substring(0, limit.start()) + " " + text.substring(limit.end())).replaceAll("\\s+", " ")
                    .strip();
        }
    }

    /** The year in which the migration act in force was published (Ley 21.325), and that before which it was not. */
    private static final int NEW_ACT = 2021;
    /** The first and the last year of the pandemic. */
    private static final int PANDEMIC = 2020;
    private static final int PANDEMIC_END = 2022;

    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String ACT = "(?:que (?:llego|salio|existe|hay|esta|entro en vigencia|rige|cambio|se"
            + " aprobo|se dicto|tenemos) )?"
            + "(?:la |a |o )?(?:nueva ley|ley nueva|nova lei|ley 21\\.?325|nueva ley migratoria|ley migratoria nueva)"
            + "(?: (?:de|da) (?:migracion(?:es)?|extranjeria|migracion y extranjeria|migracao))?";
    private static final String AGO = "(un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|"
            + "two|three|four|five|ten"
            + "|deux|trois|quatre|cinq|dix|dois|duas|\\d{1,2})";
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("un", 1), Map.entry("una", 1),
            Map.entry("dos", 2),
            Map.entry("tres", 3), Map.entry("cuatro", 4), Map.entry("cinco", 5), Map.entry("seis", 6),
            Map.entry("siete", 7),
            Map.entry("ocho", 8), Map.entry("nueve", 9), Map.entry("diez", 10), Map.entry("doce", 12),
            Map.entry("quince", 15),
            Map.entry("veinte", 20), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("ten", 10), Map.entry("deux", 2), Map.entry("trois", 3), Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("dix", 10), Map.entry("dois", 2), Map.entry("duas", 2));

    /** Where a word begins, and where one ends. */
    private static final String START = "(?<![\\p{L}\\d])";
    private static final String END = "(?![\\p{L}\\d])";

    /** A pattern over the folded text, and the years that it means; {@code now} is the year of today. */
    private record Years(Pattern pattern, YearReader reader) {
    }

    @FunctionalInterface
    private interface YearReader {
        Integer[] read(Matcher matcher, int now);
    }

    private static final List<Years> YEARS = List.of(
            new Years(Pattern.compile(START
                    + "(?:entre|between|de|del|desde|from|entre os anos|entre los anos|de los anos)(?: el| los anos)? "
                    + YEAR
                    + " (?:y|a|al|hasta|e|and|to|et|ate)(?: el)? " + YEAR + END),
                    (m, now) -> range(number(m, 1), number(m, 2))),
            new Years(Pattern.compile(START + YEAR + " ?(?:-|–|a|al|hasta) ?" + YEAR + END),
                    (m, now) -> range(number(m, 1), number(m, 2))),
            new Years(Pattern.compile(START
                    + "(?:antes|anteriores|anterior|previas?|previos?|before|avant|prior)(?: de| del| a| al| to|"
                    + " d)?(?: ano| el ano| l'an)? "
                    + YEAR + END),
                    (m, now) -> range(null, number(m, 1) - 1)),
            new Years(Pattern.compile(START + "(?:hasta|until|jusqu'en|ate)(?: el| el ano)? " + YEAR + END),
                    (m, now) -> range(null, number(m, 1))),
            new Years(
                    Pattern.compile(
                            START + "(?:despues|posteriores|posterior|after|apres|depois)(?: de| del| a| al)?(?: ano)? "
                                    + YEAR + END),
                    (m, now) -> range(number(m, 1) + 1, null)),
            new Years(
                    Pattern.compile(
                            START + "(?:desde|a partir de|a partir del|since|depuis|de)(?: el| el ano| ano| l'an)? "
                                    + YEAR + " (?:en adelante|para aca|hasta hoy|a la fecha|onwards)" + END),
                    (m, now) -> range(number(m, 1), null)),
            new Years(Pattern.compile(
                    START + "(?:desde|a partir de|a partir del|since|depuis)(?: el| el ano| ano)? " + YEAR + END),
                    (m, now) -> range(number(m, 1), null)),
            new Years(Pattern.compile(START
                    + "(?:(?:en|de|durante|in|over|dans|nos|da) )?(?:los |las |the |les |la |el"
                    + " )?(?:ultimos?|ultimas?|last|past|derniers?|dernieres?) "
                    + AGO + " (?:anos|anitos|years|annees|ans)" + END),
                    (m, now) -> range(now - count(m.group(1)), null)),
            new Years(
                    Pattern.compile(START + "(?:(?:en|de|durante|in|over|dans|nos|da) )?(?:los |the |les |as |os )?"
                            + AGO + " (?:ultimos|ultimas|derniers|dernieres) (?:anos|annees|ans)" + END),
                    (m, now) -> range(now - count(m.group(1)), null)),
            new Years(Pattern.compile(START
                    + "(?:en |de |del )?(?:el |la )?(?:ultimo ano|ultima decada|last year|last decade|ultimo decenio)"
                    + END),
                    (m, now) -> range(now - (m.group().contains("deca") || m.group().contains("decenio") ? 10 : 1),
                            null)),
            new Years(
                    Pattern.compile(START + "(?:desde|despues de|a partir de|con|since|depuis|desde que) " + ACT + END),
                    (m, now) -> range(NEW_ACT, null)),
            new Years(
                    Pattern.compile(
                            START + "(?:antes de|anteriores a|hasta|before|previas? a|previos? a) " + ACT + END),
                    (m, now) -> range(null, NEW_ACT)),
            new Years(Pattern.compile(START + "(?:desde|a partir de) (?:la )?(?:pandemia|covid)" + END),
                    (m, now) -> range(PANDEMIC, null)),
            new Years(Pattern.compile(START + "(?:despues de|post|tras) (?:la )?(?:pandemia|covid)" + END),
                    (m, now) -> range(PANDEMIC_END, null)),
            new Years(Pattern.compile(START + "(?:antes de) (?:la )?(?:pandemia|covid)" + END),
                    (m, now) -> range(null, PANDEMIC - 1)));

    /** What comes before a subject or a place that is left out. */
    private static final Pattern LEAVE_OUT = Pattern.compile(START
            + "(?:(?:y |e |pero |mas )?(?:que|q) no (?:sean?|traten?|hablen? (?:de|sobre)"
            + "|incluyan?|tengan? que ver)(?: (?:solo|con|sobre|acerca de|de|del|para|en))*"
            + "|(?:pero|y) no (?:sobre|acerca de|del?|para|en|con|solo)|no quiero(?: nada| que sean?)?(?: de| sobre)?"
            + "|excepto|exceptuando|excluyendo|(?<!y )salvo|(?<!al )(?<!lo )(?<!o )(?<!vez )menos(?! del?| que|"
            + " recursos| mal)"
            + "|a excepcion de|con excepcion de|aparte de|sin (?:contar|incluir|considerar|ser)|sin"
            + "|except(?: for)?|excluding|but not|not about|other than|apart from|sauf|excepte|qui ne soient pas|mais"
            + " pas"
            + "|exceto|que nao sejam?(?: de| sobre)?)(?= )");
    /** What comes before a place that is left out, and before nothing else. */
    private static final Pattern OUTSIDE = Pattern
            .compile(START + "(?:fuera del?|afuera de|lejos de|outside(?: of)?|hors de|en dehors de|fora de)(?= )");
    /** Words that end what is left out. */
    private static final Set<String> ENDING = Set.of("para", "por", "con", "en", "desde", "hasta", "pero", "que",
            "cuando", "donde", "sobre", "a", "al", "for",
            "in", "with", "pour", "avec", "dans", "em", "como", "porque", "entre", "antes", "despues", "si", "sin",
            "ultimos", "los", "mas");
    private static final Set<String> ARTICLES = Set.of("de", "del", "la", "el", "lo", "las", "los", "un", "una", "unos",
            "unas", "the", "of", "le", "les", "des", "du", "da", "do",
            "sobre", "tema", "temas", "cosas", "nada", "region", "comuna", "ciudad");
    private static final int MOST_WORDS = 4;

    /** Without a preposition, "un municipio pequeño" is who asks and no limit. */
    private static final Pattern COMMUNES = Pattern.compile(START
            + "(?:(?:en|de|para|in) (?:una |las |los |mi |un |la )?|(?<!(?:una?|mi|nuestr[ao]|est[ae]|s[oa]mos|es) ))"
            + "(?:comunas?|municipios?|municipalidad(?:es)?|pueblos?|ciudad(?:es)?|localidad(?:es)?|zonas?|"
            + "alcaldias?|small|rural|border|coastal)(?: (?:mas|muy))?"
            + "(?: (?:y )?(chic[ao]s?|chiquit[ao]s?|pequen[ao]s?|con poc[ao]s?"
            + " habitantes|rural(?:es)?|fronteriz[ao]s?|de frontera|de la frontera"
            + "|coster[ao]s?|de la costa|del litoral|grandes?|urban[ao]s?|municipalit(?:y|ies)|towns?|"
            + "communes?))+(?![\\p{L}\\d])");

    private QueryLimits() {
    }

    private static Integer[] range(Integer from, Integer to) {
        return from != null && to != null && from > to ? new Integer[]{to, from} : new Integer[]{from, to};
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int count(String words) {
        return NUMBERS.containsKey(words) ? NUMBERS.get(words) : Integer.parseInt(words);
    }

    /**
     * Reads a query.
     *
     * @param now the year of today
     * @param lack what people may be without, which "sin" does not exclude
     */
    public static Read read(String text, int now, Set<String> lack) {
        String folded = folded(text);
        List<Limit> limits = new ArrayList<>();
        for (Years years : YEARS) {
            Matcher matcher = years.pattern().matcher(folded);
            while (matcher.find()) {
                Integer[] range = years.reader().read(matcher, now);
                add(limits, new Limit(Kind.YEARS, matcher.start(), matcher.end(), range[0], range[1], "", false));
            }
        }
        Matcher communes = COMMUNES.matcher(folded);
        while (communes.find()) {
            add(limits,
                    new Limit(Kind.COMMUNES, communes.start(), communes.end(), null, null, communes.group(), false));
        }
        for (Pattern pattern : List.of(OUTSIDE, LEAVE_OUT)) {
            Matcher markers = pattern.matcher(folded);
            while (markers.find()) {
                leftOut(text, folded, markers, lack).ifPresent(limit -> add(limits, limit));
            }
        }
        limits.sort(Comparator.comparingInt(Limit::start));
        return new Read(rest(text, limits), List.copyOf(limits));
    }

    private static void add(List<Limit> limits, Limit limit) {
        if (limits.stream().noneMatch(other -> limit.start() < other.end() && other.start() < limit.end())) {
            limits.add(limit);
        }
    }

    /** The text without these limits. */
    public static String rest(String text, List<Limit> limits) {
        StringBuilder rest = new StringBuilder(text);
        limits.stream().sorted(Comparator.comparingInt(Limit::start).reversed())
                .forEach(limit -> rest.replace(limit.start(), limit.end(), " "));
        return rest.toString();
    }

    /** What follows the marker up to the end of the noun phrase; empty where nothing does. */
    private static Optional<Limit> leftOut(String text, String folded, Matcher marker, Set<String> lack) {
        int[] end = {marker.end()};
        boolean[] over = {false};
        List<String> words = new ArrayList<>();
        int stop = sentenceEnd(folded, marker.end());
        new WordTokenizer().each(text.substring(marker.end(), stop), (word, from, to) -> {
            boolean ending = !words.isEmpty() && ENDING.contains(word);
            if (over[0] || ending || words.size() >= MOST_WORDS) {
                over[0] = true;
            } else {
                if (!ARTICLES.contains(word) || !words.isEmpty() && !word.equals("la") && !word.equals("el")) {
                    words.add(word);
                }
                end[0] = marker.end() + to;
            }
        });
        while (!words.isEmpty()
                && (ARTICLES.contains(words.get(words.size() - 1)) || words.get(words.size() - 1).length() < 2)) {
            words.remove(words.size() - 1);
        }
        boolean bare = marker.group().equals("sin");
        if (words.isEmpty() || bare && lack.contains(words.get(0)) || bare && marker.start() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Limit(Kind.LEAVE_OUT, marker.start(), end[0], null, null, String.join(" ", words),
                OUTSIDE.matcher(marker.group() + " ").lookingAt()));
    }

    private static int sentenceEnd(String folded, int from) {
        for (int at = from; at < folded.length(); at++) {
            if (",;:.()?!".indexOf(folded.charAt(at)) >= 0) {
                return at;
            }
        }
        return folded.length();
    }

    /** In lower case and without accents, each character at its place. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            String one = Text.folded(text.substring(at, at + 1));
            folded.append(one.length() == 1 ? one : text.substring(at, at + 1).toLowerCase(Locale.ROOT));
        }
        return folded.length() == text.length() ? folded.toString() : text.toLowerCase(Locale.ROOT);
    }
}
