package minga.harness;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The people of the {@link RunningPortal}: the administrator comes in with the key that the program printed, everybody
 * else by an invitation, as in life. {@code @ExtendWith({RunningPortal.class, People.class})} and a parameter.
 */
public final class People implements ParameterResolver {

    /** The password of them all. */
    public static final String PASSWORD = "una frase larga y secreta 27";

    /** Those of one run. */
    public static final class Known {

        private static final Pattern LINK = Pattern.compile("/invitacion/\\S+");

        private final ForkedPortal portal;
        private final Map<String, Person> known = new ConcurrentHashMap<>();

        /** Those of this portal, who are yet to come. */
        public Known(ForkedPortal portal) {
            this.portal = portal;
        }

        /** Somebody who did not sign in. */
        public Person stranger() {
            return new Person(portal.url("/"));
        }

        public Person administrator() {
            return known.computeIfAbsent("ana@minrel.example", mail -> joins(stranger(), "/primera-cuenta",
                    Map.of("key", portal.administratorToken(), "mail", mail, "name", "Ana", "password", PASSWORD)));
        }

        public Person member(String name, String municipality) {
            return invited(name, "MEMBER", municipality);
        }

        public Person reviewer(String name) {
            return invited(name, "REVIEWER", "");
        }

        public Person curator(String name) {
            return invited(name, "CURATOR", "");
        }

        /** The mail under which the person of that name signs in. */
        public static String mail(String name) {
            return name + "@minga.example";
        }

        private Person invited(String name, String role, String municipality) {
            Person administrator = administrator();
            return known.computeIfAbsent(mail(name), mail -> {
                administrator.post("/administracion/cuentas/invitar",
                        Map.of("mail", mail, "name", name, "roles", role, "municipality", municipality, "language",
                                "es",
                                "confirmacion", PASSWORD));
                Person guest = stranger();
                guest.get(link(mail));
                return joins(guest, "/invitacion", Map.of("name", name, "password", PASSWORD));
            });
        }

        private static Person joins(Person person, String path, Map<String, String> form) {
            HttpResponse<String> answer = person.post(path, form);
            if (answer.statusCode() != 303) {
                throw new AssertionError(path + " let nobody in: " + answer.statusCode() + "\n" + answer.body());
            }
            person.forgetToken();
            return person;
        }

        /** The path of the invitation that went to that mail; waits for the mail. */
        public String link(String mail) {
            return Patience.until(
                    () -> mails(mail).stream().map(LINK::matcher).filter(Matcher::find).map(Matcher::group).findFirst(),
                    "an invitation for " + mail);
        }

        /** The texts of the mails that went to that address so far, oldest first. */
        public List<String> mails(String address) {
            Path folder = portal.data().resolve("mail");
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".eml")).sorted().map(Known::read)
                        .filter(text -> text.startsWith(address + "\n")).toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static String read(Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
                return message.getAllRecipients()[0] + "\n" + message.getSubject() + "\n" + MailText.plain(message);
            } catch (IOException | MessagingException unreadable) {
                throw new AssertionError(file.toString(), unreadable);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Known.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(People.class))
                .computeIfAbsent(Known.class, type -> new Known(RunningPortal.portal(context)), Known.class);
    }
}
