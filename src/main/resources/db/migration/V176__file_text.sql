-- Text of evidence files, read in a process of its own: once for each file, however many fichas name it
CREATE TABLE file_text (
    file_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    state VARCHAR(20) NOT NULL,
    read_at TIMESTAMP NOT NULL
);
-- A page in pieces of at most 10,000 characters; part is the name of a file within an archive
CREATE TABLE file_text_page (
    id BIGINT NOT NULL PRIMARY KEY,
    file_hash VARCHAR(64) NOT NULL REFERENCES file_text (file_hash),
    place INTEGER NOT NULL,
    part VARCHAR(250),
    unit VARCHAR(10) NOT NULL,
    page INTEGER NOT NULL,
    words VARCHAR(12000) NOT NULL
);
CREATE INDEX page_of_file_text ON file_text_page (file_hash);
-- What looks like personal data in it
CREATE TABLE file_finding (
    id BIGINT NOT NULL PRIMARY KEY,
    file_hash VARCHAR(64) NOT NULL REFERENCES file_text (file_hash),
    place INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    finding VARCHAR(200),
    places VARCHAR(4000)
);
CREATE INDEX finding_of_file_text ON file_finding (file_hash);
-- Under each piece of evidence: what was asked before its file is published, and what was answered
ALTER TABLE evidence ADD COLUMN unread_hash VARCHAR(64);
ALTER TABLE evidence ADD COLUMN findings VARCHAR(8000);
ALTER TABLE evidence ADD COLUMN checklist VARCHAR(300);
ALTER TABLE evidence ADD COLUMN consent VARCHAR(1000);
ALTER TABLE evidence ADD COLUMN finding_answers VARCHAR(12000);
ALTER TABLE evidence ADD COLUMN disclosed_by BIGINT;
ALTER TABLE evidence ADD COLUMN disclosed_at TIMESTAMP;
UPDATE evidence SET unread_hash = file_hash WHERE file_hash IS NOT NULL;
CREATE INDEX evidence_unread ON evidence (unread_hash);
