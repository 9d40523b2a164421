-- The whole record of a seminar: its state, where and how it is held, who is behind it, its programme, how to register.
UPDATE seminar SET status = 'HELD' WHERE status = 'PUBLISHED'
    AND EXISTS (SELECT 1 FROM conclusion WHERE conclusion.seminar_id = seminar.id);
UPDATE seminar SET status = 'ANNOUNCED' WHERE status = 'PUBLISHED';
ALTER TABLE seminar ALTER COLUMN status SET DEFAULT 'DRAFT';
ALTER TABLE seminar ADD COLUMN status_note VARCHAR(1000);
ALTER TABLE seminar ADD COLUMN meeting_mode VARCHAR(20);
ALTER TABLE seminar ADD COLUMN address VARCHAR(500);
ALTER TABLE seminar ADD COLUMN accessibility VARCHAR(2000);
ALTER TABLE seminar ADD COLUMN link VARCHAR(500);
ALTER TABLE seminar ADD COLUMN registration VARCHAR(2000);
ALTER TABLE seminar ADD COLUMN registration_link VARCHAR(500);
ALTER TABLE seminar ADD COLUMN meeting_notes VARCHAR(20000);

CREATE TABLE seminar_host (
    id BIGINT NOT NULL PRIMARY KEY,
    seminar_id BIGINT NOT NULL REFERENCES seminar (id),
    place INTEGER NOT NULL,
    institution VARCHAR(300),
    part VARCHAR(20)
);
CREATE INDEX seminar_host_of ON seminar_host (seminar_id);
CREATE TABLE seminar_session (
    id BIGINT NOT NULL PRIMARY KEY,
    seminar_id BIGINT NOT NULL REFERENCES seminar (id),
    place INTEGER NOT NULL,
    title VARCHAR(300),
    starts_at TIMESTAMP,
    starts_zone VARCHAR(60),
    duration_minutes BIGINT,
    room VARCHAR(300)
);
CREATE INDEX seminar_session_of ON seminar_session (seminar_id);
CREATE TABLE session_speaker (
    id BIGINT NOT NULL PRIMARY KEY,
    session_id BIGINT NOT NULL REFERENCES seminar_session (id),
    place INTEGER NOT NULL,
    name VARCHAR(300),
    institution VARCHAR(300)
);
CREATE INDEX session_speaker_of ON session_speaker (session_id);
CREATE TABLE session_practice (
    id BIGINT NOT NULL PRIMARY KEY,
    session_id BIGINT NOT NULL REFERENCES seminar_session (id),
    place INTEGER NOT NULL,
    practice_code VARCHAR(100) NOT NULL
);
CREATE INDEX session_practice_of ON session_practice (session_id);
