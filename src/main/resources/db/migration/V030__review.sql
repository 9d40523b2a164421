-- One sitting of a reviewer over a version that was sent: taken, read, decided.
CREATE TABLE review (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    round INTEGER NOT NULL,
    reviewer BIGINT NOT NULL,
    reviewer_name VARCHAR(200) NOT NULL,
    taken_at TIMESTAMP NOT NULL,
    verdict VARCHAR(20),
    reason VARCHAR(4000),
    decided_at TIMESTAMP,
    revision BIGINT NOT NULL,
    CONSTRAINT review_once UNIQUE (version_id, round)
);
CREATE INDEX review_by_reviewer ON review (reviewer);

-- What a reviewer asks the municipality to mend, at a field of the ficha.
CREATE TABLE observation (
    id BIGINT NOT NULL PRIMARY KEY,
    review_id BIGINT NOT NULL REFERENCES review (id),
    path VARCHAR(200) NOT NULL,
    words VARCHAR(4000) NOT NULL,
    author_name VARCHAR(200) NOT NULL,
    written_at TIMESTAMP NOT NULL,
    answer VARCHAR(4000),
    answered_at TIMESTAMP,
    resolved_at TIMESTAMP,
    revision BIGINT NOT NULL
);
CREATE INDEX observation_of_review ON observation (review_id);
