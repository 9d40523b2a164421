package minga.submission;

import static minga.submission.SubmissionFixture.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import minga.account.Caller;
import minga.account.Role;
import minga.assessment.Verdicts;
import minga.notice.Notice;
import minga.platform.TestDatabase;
import minga.review.ReviewNotifier;
import minga.review.Reviews;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests who gets a mail at each change of a ficha's state: who must act, who waits, and nobody else. */
class StateChangeMailTest {

    private static final String ROSA_MAIL = "rosa@quilicura.example";
    private static final String LUIS_MAIL = "luis@quilicura.example";
    private static final String PAULA_MAIL = "paula@minrel.example";
    private static final String PEDRO_MAIL = "pedro@minrel.example";

    /** The transitions, in an order in which a ficha can go through them, and who hears of each. */
    private static final String TABLE = """
            send     | paula: espera evaluación; pedro: espera evaluación; rosa: recibimos; luis: recibimos
            take     |
            assign   | pedro: evaluar
            return   | rosa: vuelve con observaciones; luis: vuelve con observaciones
            send     | paula: espera evaluación; pedro: espera evaluación; rosa: recibimos; luis: recibimos
            take     | pedro: evaluar
            agree    | paula: completos
            accept   | rosa: fue aceptada; luis: fue aceptada
            publish  | rosa: está publicada; luis: está publicada
            withdraw | rosa: fue retirada; luis: fue retirada
            """;

    private final Set<Long> read = new TreeSet<>();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_change_reaches_who_must_act_and_who_waits_and_nobody_else(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            Steps steps = new Steps(fixture);
            for (String line : TABLE.lines().toList()) {
                String[] cells = line.split("\\|", -1);
                steps.go(cells[0].strip());
                assertThat(news(fixture)).as(line).containsExactlyInAnyOrderElementsOf(
                        cells[1].isBlank() ? List.of() : List.of(cells[1].strip().split("; ")));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_is_not_accepted_hears_why(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            Steps steps = new Steps(fixture);
            steps.go("send");
            steps.go("take");
            news(fixture);
            steps.go("decline");
            assertThat(news(fixture)).containsExactlyInAnyOrder("rosa: no fue aceptada", "luis: no fue aceptada");
            assertThat(bodies(fixture, ROSA_MAIL)).anyMatch(text -> text.contains("Ya está publicada con otro nombre"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_receipt_says_what_was_sent_when_and_what_comes_next(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            Steps steps = new Steps(fixture);
            steps.go("send");
            assertThat(bodies(fixture, ROSA_MAIL).getFirst()).contains("de la Municipalidad de Quilicura",
                    fixture.version(steps.practice).practice().code(), "versión 1", "Qué sigue", "su comprobante",
                    "https://minga.example.cl/postulaciones/" + steps.practice);
            assertThat(bodies(fixture, PAULA_MAIL).getFirst()).contains("La Municipalidad de Quilicura envió");
        }
    }

    /** One practice, its people, and the transitions by name. */
    private static final class Steps {

        private final SubmissionFixture fixture;
        private final Verdicts verdicts;
        private final Reviews reviews;
        private final Caller paula;
        private final Caller pedro;
        private final long practice;

        Steps(SubmissionFixture fixture) {
            this.fixture = fixture;
            verdicts = new Verdicts(fixture.transactions, fixture.accounts, fixture.notices, Clock.systemUTC(), 2);
            reviews = new Reviews(fixture.transactions, fixture.practices,
                    new ReviewNotifier(fixture.changes, fixture.notices, fixture.accounts,
                            URI.create("https://minga.example.cl")),
                    verdicts.assessments, verdicts.assignments, Clock.systemUTC());
            fixture.createAccount(PAULA_MAIL, Role.REVIEWER, null, "es");
            fixture.createAccount(PEDRO_MAIL, Role.REVIEWER, null, "es");
            fixture.createAccount("nora@quilicura.example", Role.REVIEWER, "13125", "es");
            fixture.createAccount("otro@arica.example", Role.MEMBER, "15101", "es");
            fixture.createAccount(ROSA_MAIL, Role.MEMBER, "13125", "es");
            fixture.createAccount(LUIS_MAIL, Role.MEMBER, "13125", "es");
            paula = fixture.accounts.findByMail(PAULA_MAIL).orElseThrow().caller();
            pedro = fixture.accounts.findByMail(PEDRO_MAIL).orElseThrow().caller();
            practice = SubmissionMailTest.whole(fixture);
        }

        void go(String step) {
            long version = fixture.version(practice).id();
            long seen = fixture.version(practice).revision();
            switch (step) {
                case "send" -> fixture.submissions.send(ROSA, practice, seen);
                case "take" -> reviews.startReview(paula, version, seen);
                case "assign" -> reviews.assign(paula, version, pedro.accountId());
                case "return" -> {
                    reviews.addRemark(paula, version, "", "¿Quiénes son los vecinos?");
                    reviews.returnToMunicipality(paula, version, seen);
                }
                case "agree" -> verdicts.agree(version, paula, pedro);
                case "accept" -> reviews.accept(paula, version, seen);
                case "decline" -> reviews.decline(paula, version, seen, "Ya está publicada con otro nombre");
                case "publish" -> reviews.publish(paula, version, seen);
                case "withdraw" -> reviews.withdraw(paula, practice, "Lo pidió la municipalidad");
                default -> throw new IllegalArgumentException(step);
            }
        }
    }

    /** Whom the mails since the last look go to, and what their subject says beside the name. */
    private List<String> news(SubmissionFixture fixture) {
        return fixture.notices.findByState(Notice.State.WAITING, 100).stream().filter(mail -> read.add(mail.id()))
                .map(mail -> mail.recipient().substring(0, mail.recipient().indexOf('@')) + ": "
                        + List.of("no fue aceptada", "fue aceptada", "espera evaluación", "recibimos", "evaluar",
                                "vuelve con observaciones", "completos", "está publicada", "fue retirada").stream()
                                .filter(mail.subject()::contains).findFirst().orElse(mail.subject()))
                .toList();
    }

    private static List<String> bodies(SubmissionFixture fixture, String recipient) {
        return fixture.notices.findByState(Notice.State.WAITING, 100).stream()
                .filter(mail -> mail.recipient().equals(recipient)).map(Notice::body).collect(Collectors.toList());
    }
}
