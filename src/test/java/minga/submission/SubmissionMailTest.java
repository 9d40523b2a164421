package minga.submission;

import static minga.submission.SubmissionFixture.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minga.account.Caller;
import minga.account.Role;
import minga.assessment.Verdicts;
import minga.harness.MailText;
import minga.harness.Patience;
import minga.harness.Ports;
import minga.notice.MailDispatcher;
import minga.notice.SmtpMailTransport;
import minga.platform.Settings;
import minga.platform.TestDatabase;
import minga.practice.PracticeVersion;
import minga.review.ReviewNotifier;
import minga.review.Reviews;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the mails on changes of state, through the outbox and a real mail server. */
class SubmissionMailTest {

    private static final Caller PAULA = new Caller(99, "Paula", "paula@minrel.example", Set.of(Role.REVIEWER), null);
    private static final String NAME = "Mesa de {1} vecinos $0";

    private final Set<String> read = new HashSet<>();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void reviewers_hear_of_what_was_sent_and_authors_of_what_became_of_it(TestDatabase kind) throws Exception {
        GreenMail server = new GreenMail(Ports.mail(0));
        server.start();
        try (SubmissionFixture fixture = new SubmissionFixture(kind);
                MailDispatcher dispatcher = mailDispatcher(fixture, server)) {
            dispatcher.start();
            fixture.createAccount("paula@minrel.example", Role.REVIEWER, null, "en");
            fixture.createAccount("nora@quilicura.example", Role.REVIEWER, "13125", "es");
            fixture.createAccount("rosa@quilicura.example", Role.MEMBER, "13125", "es");
            long practice = whole(fixture);
            PracticeVersion version = fixture.version(practice);
            sendTwice(fixture, practice, version.revision());
            assertThat(next(server)).isEqualTo("paula@minrel.example Minga: “" + NAME
                    + "” awaits review https://minga.example.cl/evaluaciones/" + version.id());
            assertThat(next(server)).isEqualTo("rosa@quilicura.example Minga: recibimos la ficha «" + NAME
                    + "» https://minga.example.cl/postulaciones/" + practice);

            Verdicts verdicts = verdicts(fixture);
            Reviews reviews = reviews(fixture, verdicts);
            reviews.startReview(PAULA, version.id(), revision(fixture, practice));
            reviews.addRemark(PAULA, version.id(), "", "¿Quiénes son los vecinos?");
            reviews.returnToMunicipality(PAULA, version.id(), revision(fixture, practice));
            assertThat(next(server)).isEqualTo("rosa@quilicura.example Minga: «" + NAME
                    + "» vuelve con observaciones https://minga.example.cl/postulaciones/" + practice);

            fixture.submissions.send(ROSA, practice, revision(fixture, practice));
            assertThat(List.of(next(server), next(server))).anyMatch(one -> one.startsWith("paula@minrel.example"))
                    .anyMatch(one -> one.startsWith("rosa@quilicura.example Minga: recibimos"));
            publish(reviews, verdicts, fixture, practice);
            assertThat(next(server)).contains("fue aceptada", "/postulaciones/" + practice);
            assertThat(next(server)).isEqualTo("rosa@quilicura.example Minga: «" + NAME + "» está publicada"
                    + " https://minga.example.cl/practicas/" + fixture.practices.find(practice).get().slug());
            assertThat(server.getReceivedMessages()).as("nobody else, and nobody twice").hasSize(7);
            assertConversation(server, version);
        } finally {
            server.stop();
        }
    }

    private static Reviews reviews(SubmissionFixture fixture, Verdicts verdicts) {
        return new Reviews(fixture.transactions, fixture.practices,
                new ReviewNotifier(fixture.changes, fixture.notices, fixture.accounts,
                        URI.create("https://minga.example.cl")),
                verdicts.assessments, verdicts.assignments, Clock.systemUTC());
    }

    private static void publish(Reviews reviews, Verdicts verdicts, SubmissionFixture fixture, long practice) {
        long version = fixture.version(practice).id();
        reviews.startReview(PAULA, version, revision(fixture, practice));
        verdicts.give(PAULA, version, 4);
        reviews.accept(PAULA, version, revision(fixture, practice));
        reviews.publish(PAULA, version, revision(fixture, practice));
    }

    /** One is enough here. */
    private static Verdicts verdicts(SubmissionFixture fixture) {
        return new Verdicts(fixture.transactions, fixture.accounts, fixture.notices, Clock.systemUTC(), 1);
    }

    private static MailDispatcher mailDispatcher(SubmissionFixture fixture, GreenMail server) {
        return new MailDispatcher(fixture.notices,
                new SmtpMailTransport(new Settings.Mail(Optional.of("127.0.0.1"), server.getSmtp().getPort(), "", "",
                        "minga@ejemplo.cl",
                        Settings.Mail.Tls.NONE)));
    }

    private static long revision(SubmissionFixture fixture, long practice) {
        return fixture.version(practice).revision();
    }

    /** A draft of Rosa's that lacks nothing. */
    static long whole(SubmissionFixture fixture) {
        long id = fixture.submissions.begin(ROSA, NAME, "k");
        fixture.press(id, "identification", "agregar:responsible");
        fixture.press(id, "design", "agregar:objectives");
        fixture.press(id, "results", "agregar:indicators");
        fixture.press(id, "results", "agregar:indicators.0.means");
        Map<String, Map<String, String>> words = Map.of(
                "identification",
                Map.of("name", NAME, "municipalities", "13125", "themes", "health", "responsible.0.institution",
                        "Municipalidad de Quilicura"),
                "timing", Map.of("startYear", "2024"),
                "design", Map.of("description", "Se conversa.", "objectives.0.text", "Conversar"),
                "results",
                Map.of("indicators.0.text", "Conversaciones", "indicators.0.objective", "1",
                        "indicators.0.means.0.text", "Acta"),
                "provenance", Map.of("consentToPublish", "true", "licence", "CC-BY-4.0"));
        words.forEach((section, typed) -> {
            Map<String, List<String>> form = new HashMap<>();
            typed.forEach((field, word) -> form.put(field, List.of(word)));
            fixture.save(ROSA, id, section, form, "guardar");
        });
        assertThat(fixture.submissions.faults(fixture.version(id))).isEmpty();
        return id;
    }

    /** To whom, what about, and the way it points: of the mail that nobody has read yet, once it is there. */
    private String next(GreenMail server) {
        MimeMessage message = Patience.until(
                () -> Stream.of(server.getReceivedMessages()).filter(one -> read.add(number(one))).findFirst(),
                "the next mail");
        try {
            String way = MailText.plain(message).lines().map(String::strip)
                    .filter(line -> line.startsWith("https://")).findFirst().orElse("");
            return message.getAllRecipients()[0] + " " + message.getSubject() + " " + way;
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void sendTwice(SubmissionFixture fixture, long practice, long seen) {
        fixture.submissions.send(ROSA, practice, seen);
        fixture.submissions.send(ROSA, practice, seen);
    }

    private static void assertConversation(GreenMail server, PracticeVersion version) {
        assertThat(Stream.of(server.getReceivedMessages()).map(SubmissionMailTest::conversation)).as("one conversation")
                .containsOnly("<minga-" + version.practice().code() + "@ejemplo.cl>");
    }

    private static String conversation(MimeMessage message) {
        try {
            return message.getHeader("References", null);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String number(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
