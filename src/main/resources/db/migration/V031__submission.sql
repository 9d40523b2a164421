-- A form that begins a practice carries a key; sent twice, it begins one practice.
CREATE TABLE submission_key (
    form_key VARCHAR(64) NOT NULL PRIMARY KEY,
    practice_id BIGINT NOT NULL REFERENCES practice (id)
);
