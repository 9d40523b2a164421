-- What municipality and reviewer say in turn to a remark: one reply of each side in each round, kept for ever.
CREATE TABLE observation_reply (
    id BIGINT NOT NULL PRIMARY KEY,
    observation_id BIGINT NOT NULL REFERENCES observation (id),
    round INTEGER NOT NULL,
    side VARCHAR(20) NOT NULL,
    author_name VARCHAR(200) NOT NULL,
    words VARCHAR(4000) NOT NULL,
    written_at TIMESTAMP NOT NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT observation_reply_once UNIQUE (observation_id, round, side)
);

-- The one answer that a remark could have so far; nobody noted who wrote it. Numbers are never given twice.
INSERT INTO observation_reply (id, observation_id, round, side, author_name, words, written_at, revision)
SELECT o.id, o.id, r.round, 'MUNICIPALITY', '', o.answer, COALESCE(o.answered_at, o.written_at), 0
FROM observation o JOIN review r ON r.id = o.review_id WHERE o.answer IS NOT NULL;
ALTER TABLE observation DROP COLUMN answer;
ALTER TABLE observation DROP COLUMN answered_at;

-- Who found it mended.
ALTER TABLE observation ADD COLUMN resolved_by VARCHAR(200);
