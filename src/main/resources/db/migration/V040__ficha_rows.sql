-- Each row of a ficha has a number of its own, so that rows can be moved. Rows from before get negative ones, which no
-- sequence gives out.
CREATE TABLE ficha_term (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    vocabulary VARCHAR(40) NOT NULL,
    code VARCHAR(300) NOT NULL
);
INSERT INTO ficha_term (id, version_id, place, vocabulary, code)
    SELECT -old.r, old.version_id, old.place, old.vocabulary, old.code
    FROM (SELECT ROW_NUMBER() OVER () AS r, practice_term.* FROM practice_term) AS old;
CREATE INDEX ficha_term_of ON ficha_term (version_id);
DROP TABLE practice_term;

CREATE TABLE ficha_municipality (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    municipality VARCHAR(5) NOT NULL
);
INSERT INTO ficha_municipality (id, version_id, place, municipality)
    SELECT -old.r, old.version_id, old.place, old.municipality
    FROM (SELECT ROW_NUMBER() OVER () AS r, practice_municipality.* FROM practice_municipality) AS old;
CREATE INDEX ficha_municipality_of ON ficha_municipality (version_id);
DROP TABLE practice_municipality;

CREATE TABLE ficha_evidence_text (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    words VARCHAR(4000) NOT NULL
);
INSERT INTO ficha_evidence_text (id, version_id, place, words)
    SELECT -old.r, old.version_id, old.place, old.words
    FROM (SELECT ROW_NUMBER() OVER () AS r, practice_evidence_text.* FROM practice_evidence_text) AS old;
CREATE INDEX ficha_evidence_text_of ON ficha_evidence_text (version_id);
DROP TABLE practice_evidence_text;

CREATE TABLE ficha_responsible (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    institution VARCHAR(300),
    unit VARCHAR(300),
    role VARCHAR(300)
);
INSERT INTO ficha_responsible (id, version_id, place, institution, unit, role)
    SELECT -old.r, old.version_id, old.place, old.institution, old.unit, old.role
    FROM (SELECT ROW_NUMBER() OVER () AS r, practice_responsible.* FROM practice_responsible) AS old;
CREATE INDEX ficha_responsible_of ON ficha_responsible (version_id);
DROP TABLE practice_responsible;

CREATE TABLE ficha_partner (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    institution VARCHAR(300),
    role VARCHAR(300)
);
INSERT INTO ficha_partner (id, version_id, place, institution, role)
    SELECT -old.r, old.version_id, old.place, old.institution, old.role
    FROM (SELECT ROW_NUMBER() OVER () AS r, practice_partner.* FROM practice_partner) AS old;
CREATE INDEX ficha_partner_of ON ficha_partner (version_id);
DROP TABLE practice_partner;

CREATE TABLE ficha_norm (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    kind VARCHAR(60),
    norm_number VARCHAR(60),
    norm_date DATE,
    issuing_body VARCHAR(300),
    article VARCHAR(160),
    link VARCHAR(500)
);
INSERT INTO ficha_norm (id, version_id, place, kind, norm_number, norm_date, issuing_body, article, link)
    SELECT -old.r, old.version_id, old.place, old.kind, old.norm_number, old.norm_date, old.issuing_body, old.article, old.link
    FROM (SELECT ROW_NUMBER() OVER () AS r, practice_norm.* FROM practice_norm) AS old;
CREATE INDEX ficha_norm_of ON ficha_norm (version_id);
DROP TABLE practice_norm;

CREATE TABLE ficha_funding (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    source VARCHAR(300),
    amount BIGINT
);
INSERT INTO ficha_funding (id, version_id, place, source, amount)
    SELECT -old.r, old.version_id, old.place, old.source, old.amount
    FROM (SELECT ROW_NUMBER() OVER () AS r, practice_funding.* FROM practice_funding) AS old;
CREATE INDEX ficha_funding_of ON ficha_funding (version_id);
DROP TABLE practice_funding;

CREATE TABLE ficha_award (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    name VARCHAR(300),
    granted_by VARCHAR(300),
    award_year INTEGER
);
INSERT INTO ficha_award (id, version_id, place, name, granted_by, award_year)
    SELECT -old.r, old.version_id, old.place, old.name, old.granted_by, old.award_year
    FROM (SELECT ROW_NUMBER() OVER () AS r, practice_award.* FROM practice_award) AS old;
CREATE INDEX ficha_award_of ON ficha_award (version_id);
DROP TABLE practice_award;

CREATE TABLE ficha_replica (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    replica_place VARCHAR(300),
    replica_year INTEGER,
    note VARCHAR(2000)
);
INSERT INTO ficha_replica (id, version_id, place, replica_place, replica_year, note)
    SELECT -old.r, old.version_id, old.place, old.replica_place, old.replica_year, old.note
    FROM (SELECT ROW_NUMBER() OVER () AS r, practice_replica.* FROM practice_replica) AS old;
CREATE INDEX ficha_replica_of ON ficha_replica (version_id);
DROP TABLE practice_replica;
