package minga.account;

import java.util.ArrayList;
import java.util.List;

/** SQL that puts one row about a person into every table of the catalogue of personal data. */
final class PersonalDataRows {

    private static final String NOW = "'2026-11-29 10:00:00'";

    private PersonalDataRows() {}

    static List<String> of(long id, String mail, String name) {
        List<String> rows = new ArrayList<>(ownRows(id, mail, name));
        rows.addAll(workRows(id, mail, name));
        rows.addAll(recordRows(id, mail, name));
        rows.addAll(review(10, 1, id, name));
        return rows;
    }

    private static List<String> ownRows(long id, String mail, String name) {
        return List.of(
                "insert into account_confirmation (token_hash, confirmed_at)"
                        + " select token_hash, created_at from account_session where account_id = " + id,
                "insert into account_key (token_hash, purpose, mail, name, created_at, expires_at) values ('k',"
                        + " 'INVITATION', '" + mail + "', '" + name + "', " + NOW + ", " + NOW + ")",
                "insert into known_device (id, token_hash, account_id, used_at) values (1, 'd', " + id + ", " + NOW
                        + ")",
                "insert into account_totp (account_id, sealed_secret, last_step, created_at) values (" + id
                        + ", 's', 0, " + NOW + ")",
                "insert into account_recovery_code (id, account_id, code_hash) values (1, " + id + ", 'c')",
                "insert into account_passkey (credential_hash, account_id, credential_id, user_handle, public_key,"
                        + " sign_count, name, created_at) values ('p', " + id + ", 'p', 'h', 'k', 0, 'Llave de "
                        + name + "', " + NOW + ")",
                "insert into account_pending_sign_in (token_hash, account_id, back, tries, expires_at) values ('t', "
                        + id + ", '/', 0, " + NOW + ")",
                "insert into account_second_step_try (id, account_id, tried_at) values (1, " + id + ", " + NOW + ")",
                "insert into form_token_owner (token_hash, account_id, created_at) values ('f', " + id + ", " + NOW
                        + ")",
                "insert into kept_form (handle_hash, account_id, address, kept_at, expires_at) values ('h', " + id
                        + ", '/mi-cuenta', " + NOW + ", " + NOW + ")",
                "insert into kept_form_part (handle_hash, place, fields) values ('h', 0, 'Lo que escribí, " + name
                        + "')",
                "insert into notice (id, recipient, subject, body, state, created_at, due_at, attempts, revision)"
                        + " values (1, '" + mail + "', 'Hola', 'Hola, " + name + "', 'WAITING', " + NOW + ", " + NOW
                        + ", 0, 1)",
                "insert into search_alert (id, mail, query, title, language, pace, handle, created_at, due_at,"
                        + " last_change, revision) values (1, '" + mail + "', 'q=salud', 'Salud', 'es', 'WEEK', 'h', "
                        + NOW + ", " + NOW + ", 0, 1)");
    }

    private static List<String> workRows(long id, String mail, String name) {
        return List.of(
                "insert into file_upload (id, account_id, practice_id, means_id, file_name, total_size, received,"
                        + " modified, expires_at) values ('u', " + id + ", 1, 1, 'Carta de " + name
                        + ".pdf', 9, 0, '', "
                        + NOW + ")",
                "insert into review_filter (id, account_id, name, query) values (1, " + id + ", 'Míos', 'q=salud')",
                "insert into preview_link (id, token_hash, practice_id, version_id, created_by, created_at,"
                        + " expires_at) values (1, 'v', 1, 2, " + id + ", " + NOW + ", " + NOW + ")",
                "insert into seminar (id, slug, place, revision) values (1, 'seminario-de-rosa', 0, 1)",
                "insert into seminar_registration (id, seminar_id, mail, name, language, state, handle, created_at,"
                        + " attended) values (1, 1, '" + mail + "', '" + name + "', 'es', 'CONFIRMED', 'r', " + NOW
                        + ", false)");
    }

    private static List<String> recordRows(long id, String mail, String name) {
        return List.of(
                "insert into change_log (change_number, happened_at, kind, subject, account_id) values (1, " + NOW
                        + ", 'QUEUED', 1, " + id + ")",
                "insert into practice (id, code, municipality, created_at, revision) values (1, 'BP-2026-0001',"
                        + " '13125', " + NOW + ", 1)",
                "insert into practice_renewal (practice_id, confirmed_at, confirmed_by, revision) values (1, " + NOW
                        + ", " + id + ", 1)",
                "insert into practice_version (id, practice_id, number, status, created_at, updated_at, revision,"
                        + " contact_mail) values (2, 1, 1, 'PUBLISHED', " + NOW + ", " + NOW + ", 1, '" + mail + "')",
                "insert into practice_indicator (id, version_id, place) values (3, 2, 0)",
                "insert into means_of_verification (id, indicator_id, place, words, verified_at, verified_by)"
                        + " values (4, 3, 0, 'Acta', " + NOW + ", " + id + ")",
                "insert into evidence (id, means_id, place, title, disclosed_by, disclosed_at) values (5, 4, 0,"
                        + " 'Foto', " + id + ", " + NOW + ")",
                "insert into rubric (version, words, loaded_at) values (1, 'x', " + NOW + ")",
                "insert into commitment_record (id, slug, place, status, contact, updated_at, revision) values (1,"
                        + " 'c', 0, 'PUBLISHED', '" + mail + "', " + NOW + ", 1)",
                "insert into progress_report (id, commitment_id, reported_at, author, form_key) values (1, 1, " + NOW
                        + ", '" + name + "', 'k')",
                "insert into round_table (id, updated_at, revision) values (1, " + NOW + ", 1)",
                "insert into round_table_member (id, round_table_id, place, person, contact) values (1, 1, 0,"
                        + " 'Alcaldía', '" + mail + "')");
    }

    /** The review of somebody else, in a second round. */
    static List<String> workOf(long id, String name) {
        return review(20, 2, id, name);
    }

    private static List<String> review(int first, int round, long id, String name) {
        return List.of(
                "insert into review (id, version_id, round, reviewer, reviewer_name, taken_at, revision) values ("
                        + first + ", 2, " + round + ", " + id + ", '" + name + "', " + NOW + ", 1)",
                "insert into observation (id, review_id, path, words, author, author_name, written_at, revision,"
                        + " resolved_by) values (" + first + ", " + first + ", '', 'Falta la fecha', " + id + ", '"
                        + name + "', " + NOW + ", 1, '" + name + "')",
                "insert into observation_reply (id, observation_id, round, side, author_name, words, written_at,"
                        + " revision) values (" + first + ", " + first + ", " + round + ", 'REVIEWER', '" + name
                        + "', 'Bien', " + NOW + ", 1)",
                "insert into review_assignment (id, version_id, round, rubric, reviewer, reviewer_name, assigned_at,"
                        + " due_at, conflict, revision) values (" + first + ", 2, " + round + ", 1, " + id + ", '"
                        + name + "', " + NOW + ", " + NOW + ", 'Soy prima de " + name + "', 1)",
                "insert into assessment (id, assignment_id, edition, summary, revision) values (" + first + ", "
                        + first + ", 1, 'Bien', 1)",
                "insert into assessment_answer (id, assessment_id, item, score) values (" + first + ", " + first
                        + ", 'a', 3)",
                "insert into assessment_message (id, version_id, round, author, author_name, words, written_at)"
                        + " values (" + first + ", 2, " + round + ", " + id + ", '" + name + "', 'Conversemos', "
                        + NOW + ")");
    }
}
