-- A dossier: practices put together in order. Its versions are written on the desk and frozen when they are published.
CREATE TABLE dossier (
    id BIGINT NOT NULL PRIMARY KEY,
    code VARCHAR(20) NOT NULL UNIQUE,
    visibility VARCHAR(20) NOT NULL,
    link_token VARCHAR(64) NOT NULL UNIQUE,
    form_key VARCHAR(64),
    created_at TIMESTAMP NOT NULL,
    revision BIGINT NOT NULL
);
CREATE TABLE dossier_version (
    id BIGINT NOT NULL PRIMARY KEY,
    dossier_id BIGINT NOT NULL REFERENCES dossier (id),
    version_number INTEGER NOT NULL,
    title VARCHAR(300),
    subtitle VARCHAR(300),
    held_on DATE,
    venue VARCHAR(300),
    publisher VARCHAR(300),
    foreword VARCHAR(8000),
    language VARCHAR(20) NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    published_at TIMESTAMP,
    checksum VARCHAR(64),
    revision BIGINT NOT NULL,
    UNIQUE (dossier_id, version_number)
);
-- A frozen entry names the version of the practice that it was made from, and the digest of what it said.
CREATE TABLE dossier_entry (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES dossier_version (id),
    place INTEGER NOT NULL,
    practice_code VARCHAR(100),
    depth VARCHAR(20),
    with_evidence BOOLEAN,
    note VARCHAR(2000),
    questions VARCHAR(4000),
    practice_version_id BIGINT REFERENCES practice_version (id),
    digest VARCHAR(64)
);
CREATE INDEX dossier_entry_of ON dossier_entry (version_id);
-- The last number given to a dossier of each year.
CREATE TABLE dossier_code (
    code_year INTEGER NOT NULL PRIMARY KEY,
    last_number INTEGER NOT NULL
);
INSERT INTO dossier_code (code_year, last_number) VALUES (0, 0);
