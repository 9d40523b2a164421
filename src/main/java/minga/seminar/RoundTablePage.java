package minga.seminar;

import java.util.List;
import minga.web.Page;

/**
 * Page of the Mesa Intermunicipal: who its members are, who they were, and its sessions.
 *
 * @param description in Markdown; may be empty
 */
public record RoundTablePage(String name, String description, List<Member> members, List<Member> former,
        List<Session> sessions) implements Page {

    /**
     * A member.
     *
     * @param person may be empty, as may the office
     * @param term in words; empty where no day is known
     * @param contact for readers who signed in; empty for others
     */
    public record Member(String municipality, String person, String office, String term, String contact) {}

    /** A public seminar that is a session of it; without a day in words where none is known. */
    public record Session(String slug, String title, String when) {}
}
