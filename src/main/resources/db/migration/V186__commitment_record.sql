-- Commitments are records of their own: who answers for them, until when, how far they got, which practices answer.
CREATE TABLE commitment_record (
    id BIGINT NOT NULL PRIMARY KEY,
    slug VARCHAR(120) NOT NULL UNIQUE,
    place INTEGER NOT NULL,
    status VARCHAR(20) NOT NULL,
    words VARCHAR(2000),
    institution VARCHAR(300),
    unit VARCHAR(300),
    contact VARCHAR(254),
    due_on DATE,
    state VARCHAR(60),
    percentage BIGINT,
    evidence VARCHAR(500),
    origin_seminar VARCHAR(120),
    origin_conclusion VARCHAR(4000),
    related_seminar VARCHAR(120),
    source_document VARCHAR(400),
    source_page VARCHAR(60),
    source_notes VARCHAR(4000),
    updated_at TIMESTAMP NOT NULL,
    published_at TIMESTAMP,
    form_key VARCHAR(80) UNIQUE,
    reminded_at TIMESTAMP,
    reminders_ended_at TIMESTAMP,
    revision BIGINT NOT NULL
);
CREATE INDEX commitment_origin ON commitment_record (origin_seminar);
CREATE INDEX commitment_due ON commitment_record (due_on);

-- Those from before were rows of a seminar. Their address is their number: nobody could have kept another.
INSERT INTO commitment_record (id, slug, place, status, words, institution, origin_seminar, related_seminar,
        source_document, source_page, updated_at, published_at, revision)
    SELECT old.id, 'compromiso-' || TRIM(CAST(old.id AS CHAR(20))), old.place,
        CASE WHEN seminar.status = 'DRAFT' OR old.words IS NULL THEN 'DRAFT' ELSE 'PUBLISHED' END, old.words, old.institution,
        seminar.slug, old.related_seminar, seminar.source_document, seminar.source_page, CURRENT_TIMESTAMP,
        seminar.published_at, 1
    FROM commitment old JOIN seminar ON seminar.id = old.seminar_id;
DROP TABLE commitment;

CREATE TABLE answering_practice (
    id BIGINT NOT NULL PRIMARY KEY,
    commitment_id BIGINT NOT NULL REFERENCES commitment_record (id),
    place INTEGER NOT NULL,
    practice_code VARCHAR(100) NOT NULL
);
CREATE INDEX answering_practice_of ON answering_practice (commitment_id);
CREATE TABLE progress_report (
    id BIGINT NOT NULL PRIMARY KEY,
    commitment_id BIGINT NOT NULL REFERENCES commitment_record (id),
    reported_at TIMESTAMP NOT NULL,
    author VARCHAR(700) NOT NULL,
    form_key VARCHAR(80) NOT NULL UNIQUE,
    accepted_at TIMESTAMP,
    words VARCHAR(2000),
    state VARCHAR(60),
    percentage BIGINT,
    evidence VARCHAR(500)
);
CREATE INDEX progress_report_of ON progress_report (commitment_id);
-- Links in reminders: the secret is in the mail, its hash here.
CREATE TABLE report_key (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    commitment_id BIGINT NOT NULL REFERENCES commitment_record (id),
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX report_key_of ON report_key (commitment_id);
