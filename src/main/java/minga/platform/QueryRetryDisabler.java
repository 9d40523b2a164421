package minga.platform;

import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * Switches off EclipseLink's own repetition of a failed query: it sleeps five seconds, three times, on the thread of the
 * person who waits. That the database is away is the business of {@link ConnectionMonitor}.
 */
public final class QueryRetryDisabler implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setConnectionHealthValidatedOnError(false);
            login.setQueryRetryAttemptCount(0);
            login.setDelayBetweenConnectionAttempts(0);
        }
    }
}
