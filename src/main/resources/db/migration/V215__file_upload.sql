-- Uploads of evidence files that are under way, or whole and not attached yet; their bytes lie in the evidence folder.
-- Rows end with their account's or practice's right by themselves: they expire within a day.
CREATE TABLE file_upload (
    id VARCHAR(64) NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL,
    practice_id BIGINT NOT NULL,
    means_id BIGINT NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    total_size BIGINT NOT NULL,
    received BIGINT NOT NULL,
    modified VARCHAR(20) NOT NULL,
    title VARCHAR(300),
    seen_hash VARCHAR(64),
    file_hash VARCHAR(64),
    evidence_id BIGINT,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX file_upload_of_account ON file_upload (account_id);
CREATE INDEX file_upload_of_practice ON file_upload (practice_id);
