-- The row of an earlier version that a row was copied from: by it two versions are compared row by row.
ALTER TABLE ficha_term ADD COLUMN origin BIGINT;
ALTER TABLE ficha_municipality ADD COLUMN origin BIGINT;
ALTER TABLE ficha_evidence_text ADD COLUMN origin BIGINT;
ALTER TABLE ficha_responsible ADD COLUMN origin BIGINT;
ALTER TABLE ficha_partner ADD COLUMN origin BIGINT;
ALTER TABLE ficha_norm ADD COLUMN origin BIGINT;
ALTER TABLE ficha_funding ADD COLUMN origin BIGINT;
ALTER TABLE ficha_award ADD COLUMN origin BIGINT;
ALTER TABLE ficha_replica ADD COLUMN origin BIGINT;
ALTER TABLE objective ADD COLUMN origin BIGINT;
ALTER TABLE activity ADD COLUMN origin BIGINT;
ALTER TABLE practice_indicator ADD COLUMN origin BIGINT;
ALTER TABLE means_of_verification ADD COLUMN origin BIGINT;
ALTER TABLE evidence ADD COLUMN origin BIGINT;

-- The row that a remark is about, so that it stays with it wherever it goes, and what that row said.
ALTER TABLE observation ADD COLUMN row_path VARCHAR(400);
ALTER TABLE observation ADD COLUMN row_words VARCHAR(200);

-- What the ficha said when it was sent back, in parts of a long text.
CREATE TABLE review_snapshot (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    round INTEGER NOT NULL,
    part INTEGER NOT NULL,
    words VARCHAR(8000) NOT NULL,
    CONSTRAINT review_snapshot_once UNIQUE (version_id, round, part)
);
