-- A practice is known for ever by its code; what is said of it stands in versions.
CREATE TABLE practice (
    id BIGINT NOT NULL PRIMARY KEY,
    code VARCHAR(16) NOT NULL UNIQUE,
    slug VARCHAR(200) UNIQUE,
    source_id VARCHAR(100) UNIQUE,
    municipality VARCHAR(5) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    published_number INTEGER,
    withdrawn_at TIMESTAMP,
    withdrawn_reason VARCHAR(2000),
    revision BIGINT NOT NULL
);
CREATE INDEX practice_by_municipality ON practice (municipality);

-- One counter row a year for the codes BP-2026-0001.
CREATE TABLE practice_code (
    code_year INTEGER NOT NULL PRIMARY KEY,
    last_number INTEGER NOT NULL
);

CREATE TABLE practice_version (
    id BIGINT NOT NULL PRIMARY KEY,
    practice_id BIGINT NOT NULL REFERENCES practice (id),
    number INTEGER NOT NULL,
    status VARCHAR(20) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    submitted_at TIMESTAMP,
    decided_at TIMESTAMP,
    published_at TIMESTAMP,
    revision BIGINT NOT NULL,
    -- identification
    name VARCHAR(160),
    short_name VARCHAR(80),
    summary VARCHAR(600),
    practice_type VARCHAR(60),
    scope VARCHAR(60),
    contact_role VARCHAR(160),
    contact_mail VARCHAR(200),
    website VARCHAR(500),
    -- timing
    start_year INTEGER,
    end_year INTEGER,
    ongoing BOOLEAN,
    duration_text VARCHAR(160),
    duration_value BIGINT,
    duration_unit VARCHAR(60),
    stage VARCHAR(60),
    -- legal
    legal_basis VARCHAR(4000),
    mgi_dimension VARCHAR(60),
    sello_migrante VARCHAR(60),
    pnme_axis VARCHAR(60),
    -- need
    problem VARCHAR(4000),
    baseline VARCHAR(4000),
    diagnosis VARCHAR(4000),
    -- design
    description VARCHAR(8000),
    methodology VARCHAR(4000),
    participation_level VARCHAR(60),
    gender_approach VARCHAR(2000),
    childhood_approach VARCHAR(2000),
    intercultural_approach VARCHAR(2000),
    disability_approach VARCHAR(2000),
    -- resources
    total_cost BIGINT,
    annual_cost BIGINT,
    cost_year INTEGER,
    staff VARCHAR(2000),
    infrastructure VARCHAR(2000),
    people_reached BIGINT,
    people_breakdown VARCHAR(2000),
    -- learning
    enablers VARCHAR(4000),
    obstacles VARCHAR(4000),
    lessons VARCHAR(4000),
    what_did_not_work VARCHAR(4000),
    advice VARCHAR(4000),
    -- replication
    minimum_conditions VARCHAR(4000),
    adaptable_elements VARCHAR(4000),
    replication_cost VARCHAR(2000),
    mentoring_offered BOOLEAN,
    -- continuity
    financial_sustainability VARCHAR(2000),
    institutional_sustainability VARCHAR(2000),
    social_sustainability VARCHAR(2000),
    evaluated BOOLEAN,
    evaluation_kind VARCHAR(60),
    evaluation_report VARCHAR(500),
    -- provenance
    source_document VARCHAR(400),
    source_page VARCHAR(60),
    source_notes VARCHAR(4000),
    licence VARCHAR(60),
    original_language VARCHAR(20),
    consent_to_publish BOOLEAN,
    -- results
    achievements VARCHAR(8000),
    CONSTRAINT practice_version_once UNIQUE (practice_id, number)
);
CREATE INDEX practice_version_by_status ON practice_version (status, submitted_at);

-- Words of vocabularies, and free keywords under the name 'keywords'.
CREATE TABLE practice_term (
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    vocabulary VARCHAR(40) NOT NULL,
    code VARCHAR(300) NOT NULL,
    PRIMARY KEY (version_id, place)
);
CREATE TABLE practice_municipality (
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    municipality VARCHAR(5) NOT NULL,
    PRIMARY KEY (version_id, place)
);
CREATE TABLE practice_evidence_text (
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    words VARCHAR(4000) NOT NULL,
    PRIMARY KEY (version_id, place)
);
CREATE TABLE practice_responsible (
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    institution VARCHAR(300),
    unit VARCHAR(300),
    role VARCHAR(300),
    PRIMARY KEY (version_id, place)
);
CREATE TABLE practice_partner (
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    institution VARCHAR(300),
    role VARCHAR(300),
    PRIMARY KEY (version_id, place)
);
CREATE TABLE practice_norm (
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    kind VARCHAR(60),
    norm_number VARCHAR(60),
    norm_date DATE,
    issuing_body VARCHAR(300),
    article VARCHAR(160),
    link VARCHAR(500),
    PRIMARY KEY (version_id, place)
);
CREATE TABLE practice_funding (
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    source VARCHAR(300),
    amount BIGINT,
    PRIMARY KEY (version_id, place)
);
CREATE TABLE practice_award (
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    name VARCHAR(300),
    granted_by VARCHAR(300),
    award_year INTEGER,
    PRIMARY KEY (version_id, place)
);
CREATE TABLE practice_replica (
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    replica_place VARCHAR(300),
    replica_year INTEGER,
    note VARCHAR(2000),
    PRIMARY KEY (version_id, place)
);

-- The chain: objective, activity, indicator, means of verification, evidence.
CREATE TABLE objective (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    kind VARCHAR(10),
    words VARCHAR(2000)
);
CREATE INDEX objective_of_version ON objective (version_id);
CREATE TABLE activity (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    words VARCHAR(2000),
    period VARCHAR(300)
);
CREATE INDEX activity_of_version ON activity (version_id);
CREATE TABLE activity_objective (
    activity_id BIGINT NOT NULL REFERENCES activity (id),
    objective_id BIGINT NOT NULL REFERENCES objective (id),
    PRIMARY KEY (activity_id, objective_id)
);
CREATE TABLE practice_indicator (
    id BIGINT NOT NULL PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES practice_version (id),
    place INTEGER NOT NULL,
    words VARCHAR(2000),
    formula VARCHAR(1000),
    unit VARCHAR(160),
    baseline VARCHAR(300),
    target VARCHAR(300),
    value_reached VARCHAR(300),
    value_date DATE,
    frequency VARCHAR(160),
    disaggregation VARCHAR(300),
    objective_id BIGINT REFERENCES objective (id),
    activity_id BIGINT REFERENCES activity (id)
);
CREATE INDEX indicator_of_version ON practice_indicator (version_id);
CREATE TABLE means_of_verification (
    id BIGINT NOT NULL PRIMARY KEY,
    indicator_id BIGINT NOT NULL REFERENCES practice_indicator (id),
    place INTEGER NOT NULL,
    words VARCHAR(2000),
    kind VARCHAR(60),
    issuing_body VARCHAR(300),
    issue_date DATE,
    page VARCHAR(60),
    verified_at TIMESTAMP,
    verified_by BIGINT
);
CREATE INDEX means_of_indicator ON means_of_verification (indicator_id);
CREATE TABLE evidence (
    id BIGINT NOT NULL PRIMARY KEY,
    means_id BIGINT REFERENCES means_of_verification (id),
    place INTEGER NOT NULL,
    kind VARCHAR(10),
    title VARCHAR(300),
    link VARCHAR(500),
    page VARCHAR(60),
    words VARCHAR(10000),
    file_hash VARCHAR(64),
    file_name VARCHAR(300),
    media_type VARCHAR(100),
    file_size BIGINT,
    checked_at TIMESTAMP
);
CREATE INDEX evidence_of_means ON evidence (means_id);
CREATE INDEX evidence_by_hash ON evidence (file_hash);
