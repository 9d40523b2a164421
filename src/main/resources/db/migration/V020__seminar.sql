CREATE TABLE seminar (
    id BIGINT NOT NULL PRIMARY KEY,
    slug VARCHAR(120) NOT NULL UNIQUE,
    place INTEGER NOT NULL,
    title VARCHAR(300) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    description VARCHAR(4000),
    source_document VARCHAR(400),
    source_page VARCHAR(60),
    revision BIGINT NOT NULL
);
-- The practices that a seminar presented, by their code, in the order of the programme.
CREATE TABLE seminar_practice (
    seminar_id BIGINT NOT NULL REFERENCES seminar (id),
    place INTEGER NOT NULL,
    practice_code VARCHAR(100) NOT NULL,
    PRIMARY KEY (seminar_id, place)
);
CREATE TABLE commitment (
    id BIGINT NOT NULL PRIMARY KEY,
    seminar_id BIGINT NOT NULL REFERENCES seminar (id),
    place INTEGER NOT NULL,
    words VARCHAR(2000) NOT NULL,
    institution VARCHAR(300),
    related_seminar VARCHAR(120)
);
CREATE INDEX commitment_of_seminar ON commitment (seminar_id);
CREATE TABLE conclusion (
    id BIGINT NOT NULL PRIMARY KEY,
    seminar_id BIGINT NOT NULL REFERENCES seminar (id),
    place INTEGER NOT NULL,
    words VARCHAR(4000) NOT NULL
);
CREATE INDEX conclusion_of_seminar ON conclusion (seminar_id);
