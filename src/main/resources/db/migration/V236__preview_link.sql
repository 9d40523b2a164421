-- Secret addresses by which a version that is not public can be read until a day: only the hash of each is kept.
-- Without foreign keys, so that a link never holds back a draft that is deleted.
CREATE TABLE preview_link (
    id BIGINT NOT NULL PRIMARY KEY,
    token_hash VARCHAR(64) NOT NULL,
    practice_id BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP,
    CONSTRAINT preview_link_token UNIQUE (token_hash)
);
CREATE INDEX preview_link_of ON preview_link (practice_id);
