package minga.account.personaldata;

import static minga.account.personaldata.PersonalDataTable.deleted;
import static minga.account.personaldata.PersonalDataTable.kept;
import static minga.account.personaldata.PersonalDataTable.renamed;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Catalogue of all tables with personal data of accounts, in the order in which an erasure goes through them. A test
 * walks the tables of the database and fails for one that stands neither here nor in {@link #NO_ACCOUNT_DATA}. Names of
 * tables stand here as text, because no room imports all others.
 */
public final class PersonalDataCatalog {

    private static final String PRACTICE_OF_VERSION = " join practice_version v on v.id = t.version_id"
            + " join practice p on p.id = v.practice_id";
    private static final String OF_THE_INSTITUTION = "the record belongs to the institution; the number names nobody";

    /** Where only a name stands, it becomes the pseudonym unless another account has the same name. */
    private static final String NOBODY_ELSE = " and not exists"
            + " (select a.id from account a where a.name = :name and a.id <> :id)";

    private static final List<PersonalDataTable> OWN = List.of(
            kept("account", "mail", "account t", "t.id = :id", "", "mail=t.mail", "name=t.name", "roles=t.roles",
                    "municipality=t.municipality", "language=t.language", "since=t.created_at")
                    // The row itself is made nameless by the entity, last of all.
                    .erasedBy(List.of("id", "mail", "name", "password_hash")),
            new PersonalDataTable("account_confirmation", List.of("token_hash"), "account_confirmation t",
                    "t.token_hash in (select s.token_hash from account_session s where s.account_id = :id)",
                    List.of("date=t.confirmed_at"),
                    List.of("delete from account_confirmation where token_hash in"
                            + " (select s.token_hash from account_session s where s.account_id = :id)"),
                    ""),
            deleted("account_session", "account_id", ":id", "device=t.device", "since=t.created_at", "used=t.seen_at"),
            new PersonalDataTable("account_key", List.of("account_id", "mail", "name"), "account_key t",
                    "t.account_id = :id or t.mail = :mail",
                    List.of("purpose=t.purpose", "mail=t.mail", "name=t.name", "since=t.created_at",
                            "expires=t.expires_at", "used=t.used_at"),
                    List.of("delete from account_key where account_id = :id or mail = :mail"), ""),
            deleted("known_device", "account_id", ":id", "used=t.used_at"),
            deleted("account_totp", "account_id", ":id", "since=t.created_at", "date=t.confirmed_at"),
            deleted("account_recovery_code", "account_id", ":id", "number=t.id", "used=t.used_at"),
            deleted("account_passkey", "account_id", ":id", "name=t.name", "since=t.created_at", "used=t.used_at"),
            deleted("account_pending_sign_in", "account_id", ":id", "expires=t.expires_at"),
            deleted("account_second_step_try", "account_id", ":id", "date=t.tried_at"),
            deleted("form_token_owner", "account_id", ":id", "since=t.created_at"),
            new PersonalDataTable("kept_form_part", List.of("handle_hash"),
                    "kept_form_part t join kept_form k on k.handle_hash = t.handle_hash", "k.account_id = :id",
                    List.of("address=k.address", "text=t.fields"),
                    List.of("delete from kept_form_part where handle_hash in"
                            + " (select k.handle_hash from kept_form k where k.account_id = :id)"),
                    ""),
            deleted("kept_form", "account_id", ":id", "address=t.address", "since=t.kept_at", "expires=t.expires_at"),
            deleted("file_upload", "account_id", ":id", "title=t.file_name", "expires=t.expires_at"),
            deleted("review_filter", "account_id", ":id", "name=t.name", "query=t.query"),
            deleted("preview_link", "created_by", ":id", "since=t.created_at", "expires=t.expires_at"),
            deleted("seminar_registration", "mail", ":mail", "name=t.name", "mail=t.mail", "since=t.created_at"),
            deleted("notice", "recipient", ":mail", "subject=t.subject", "state=t.state", "since=t.created_at",
                    "sent=t.sent_at"),
            deleted("search_alert", "mail", ":mail", "title=t.title", "query=t.query", "pace=t.pace",
                    "since=t.created_at"));

    private static final List<PersonalDataTable> WORK = List.of(
            renamed("review", "reviewer", "reviewer_name", "review t" + PRACTICE_OF_VERSION, "practice=p.code",
                    "round=t.round", "since=t.taken_at", "decision=t.verdict", "reason=t.reason", "date=t.decided_at"),
            renamed("observation", "author", "author_name", "observation t join review r on r.id = t.review_id"
                    + " join practice_version v on v.id = r.version_id join practice p on p.id = v.practice_id",
                    "practice=p.code", "place=t.path", "text=t.words", "date=t.written_at").erasedBy(
                            List.of("author", "author_name", "resolved_by"),
                            "update observation set author_name = :pseudonym where author = :id",
                            "update observation set resolved_by = :pseudonym where resolved_by = :name"
                                    + NOBODY_ELSE),
            new PersonalDataTable("observation_reply", List.of("author_name"), "observation_reply t"
                    + " join observation o on o.id = t.observation_id join review r on r.id = o.review_id"
                    + " join practice_version v on v.id = r.version_id join practice p on p.id = v.practice_id",
                    "t.author_name = :name", List.of("practice=p.code", "text=t.words", "date=t.written_at"),
                    List.of("update observation_reply set author_name = :pseudonym where author_name = :name"
                            + NOBODY_ELSE),
                    ""),
            kept("practice_renewal", "confirmed_by", "practice_renewal t join practice p on p.id = t.practice_id",
                    "t.confirmed_by = :id", OF_THE_INSTITUTION, "practice=p.code", "date=t.confirmed_at"),
            renamed("review_assignment", "reviewer", "reviewer_name", "review_assignment t" + PRACTICE_OF_VERSION,
                    "practice=p.code", "round=t.round", "since=t.assigned_at", "expires=t.due_at",
                    "conflict=t.conflict").erasedBy(List.of("reviewer", "reviewer_name", "conflict"),
                            "update review_assignment set reviewer_name = :pseudonym, conflict = null"
                                    + " where reviewer = :id"),
            kept("assessment", "assignment_id", "assessment t join review_assignment a on a.id = t.assignment_id"
                    + " join practice_version v on v.id = a.version_id join practice p on p.id = v.practice_id",
                    "a.reviewer = :id", OF_THE_INSTITUTION, "practice=p.code", "text=t.summary", "date=t.given_at"),
            kept("assessment_answer", "assessment_id", "assessment_answer t"
                    + " join assessment s on s.id = t.assessment_id join review_assignment a on a.id = s.assignment_id"
                    + " join practice_version v on v.id = a.version_id join practice p on p.id = v.practice_id",
                    "a.reviewer = :id", OF_THE_INSTITUTION, "practice=p.code", "place=t.item", "number=t.score",
                    "reason=t.reason"),
            renamed("assessment_message", "author", "author_name", "assessment_message t" + PRACTICE_OF_VERSION,
                    "practice=p.code", "text=t.words", "date=t.written_at"),
            kept("means_of_verification", "verified_by", "means_of_verification t", "t.verified_by = :id",
                    OF_THE_INSTITUTION, "text=t.words", "date=t.verified_at"),
            kept("evidence", "disclosed_by", "evidence t", "t.disclosed_by = :id", OF_THE_INSTITUTION,
                    "title=t.title", "date=t.disclosed_at"),
            kept("change_log", "account_id", "change_log t", "t.account_id = :id",
                    "append-only record of who did what; the number leads to the pseudonym", "decision=t.kind",
                    "number=t.subject", "text=t.detail", "date=t.happened_at"));

    private static final List<PersonalDataTable> CONTACTS = List.of(
            kept("practice_version", "contact_mail", "practice_version t join practice p on p.id = t.practice_id",
                    "t.contact_mail = :mail", "the contact that the municipality named; it changes its ficha",
                    "practice=p.code", "mail=t.contact_mail"),
            new PersonalDataTable("commitment_record", List.of("contact"), "commitment_record t", "t.contact = :mail",
                    List.of("title=t.slug", "mail=t.contact"),
                    List.of("update commitment_record set contact = null where contact = :mail"), ""),
            kept("progress_report", "author", "progress_report t", "t.author = :name",
                    "the signature under a report of an institution", "text=t.words", "date=t.reported_at")
                    .erasedBy(List.of("author"),
                            "update progress_report set author = :pseudonym where author = :name" + NOBODY_ELSE),
            new PersonalDataTable("round_table_member", List.of("person", "contact"), "round_table_member t",
                    "t.contact = :mail", List.of("name=t.person", "place=t.office", "mail=t.contact"),
                    List.of("update round_table_member set contact = null where contact = :mail"),
                    "who represents a municipality is a public office, written by the curator"));

    /** Tables without a column about accounts, or with nothing that says whose it is. */
    public static final Map<String, String> NO_ACCOUNT_DATA = Map.ofEntries(
            Map.entry("sign_in_try", "hashes of what was typed; counted for a quarter of an hour, then deleted"),
            Map.entry("mail_request", "hashes of what was typed; deleted after 24 hours"),
            Map.entry("account_used_challenge", "hashes of challenges, without an account"));

    private PersonalDataCatalog() {}

    /** All of them; what an erasure looks up stands before what it looks it up in. */
    public static List<PersonalDataTable> tables() {
        return Stream.of(OWN, WORK, CONTACTS).flatMap(List::stream).toList();
    }
}
