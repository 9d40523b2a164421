-- When the municipality of a published practice last confirmed that it still holds, and was last reminded to do so.
CREATE TABLE practice_renewal (
    practice_id BIGINT NOT NULL PRIMARY KEY REFERENCES practice (id),
    confirmed_at TIMESTAMP,
    confirmed_by BIGINT,
    reminded_at TIMESTAMP,
    reminded_days INTEGER,
    revision BIGINT NOT NULL
);
