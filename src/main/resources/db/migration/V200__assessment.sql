-- The rubrics that ever were in use, as their files said: a verdict keeps the version by which it was given.
CREATE TABLE rubric (
    version INTEGER NOT NULL PRIMARY KEY,
    words VARCHAR(30000) NOT NULL,
    loaded_at TIMESTAMP NOT NULL
);

-- A reviewer who is to assess a version in one round of its review. Without a seat: who declared a conflict of interest.
CREATE TABLE review_assignment (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    round INTEGER NOT NULL,
    seat INTEGER,
    rubric INTEGER NOT NULL REFERENCES rubric (version),
    reviewer BIGINT NOT NULL,
    reviewer_name VARCHAR(200) NOT NULL,
    assigned_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP NOT NULL,
    no_conflict_at TIMESTAMP,
    conflict_at TIMESTAMP,
    conflict VARCHAR(4000),
    revision BIGINT NOT NULL,
    CONSTRAINT review_assignment_once UNIQUE (version_id, round, reviewer),
    CONSTRAINT review_assignment_seat UNIQUE (version_id, round, seat)
);
CREATE INDEX review_assignment_of ON review_assignment (reviewer);

-- A verdict by the rubric: a draft until it is given, then kept for ever; one changed in the talk is a further edition.
CREATE TABLE assessment (
    id BIGINT NOT NULL PRIMARY KEY,
    assignment_id BIGINT NOT NULL REFERENCES review_assignment (id),
    edition INTEGER NOT NULL,
    summary VARCHAR(4000),
    given_at TIMESTAMP,
    revision BIGINT NOT NULL,
    CONSTRAINT assessment_once UNIQUE (assignment_id, edition)
);

-- The answer to one item of the checklist (1 yes, 0 no) or the level of one criterion, with its reason.
CREATE TABLE assessment_answer (
    id BIGINT NOT NULL PRIMARY KEY,
    assessment_id BIGINT NOT NULL REFERENCES assessment (id),
    item VARCHAR(60) NOT NULL,
    score INTEGER,
    reason VARCHAR(4000),
    CONSTRAINT assessment_answer_once UNIQUE (assessment_id, item)
);

-- What two reviewers who differ say to each other.
CREATE TABLE assessment_message (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    round INTEGER NOT NULL,
    author BIGINT NOT NULL,
    author_name VARCHAR(200) NOT NULL,
    words VARCHAR(4000) NOT NULL,
    written_at TIMESTAMP NOT NULL
);
CREATE INDEX assessment_message_of ON assessment_message (version_id, round);
