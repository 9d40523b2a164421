-- Registration for a seminar: by anybody with a confirmed mail, within the capacity, deleted after a stated time.
ALTER TABLE seminar ADD COLUMN registration_open BOOLEAN;
ALTER TABLE seminar ADD COLUMN capacity BIGINT;
CREATE TABLE seminar_registration (
    id BIGINT NOT NULL PRIMARY KEY,
    seminar_id BIGINT NOT NULL REFERENCES seminar (id),
    mail VARCHAR(254) NOT NULL,
    name VARCHAR(300) NOT NULL,
    institution VARCHAR(300),
    needs VARCHAR(1000),
    language VARCHAR(5) NOT NULL,
    state VARCHAR(20) NOT NULL,
    handle VARCHAR(64) NOT NULL UNIQUE,
    created_at TIMESTAMP NOT NULL,
    confirmed_at TIMESTAMP,
    reminded_at TIMESTAMP,
    cancelled_told_at TIMESTAMP,
    certificate_told_at TIMESTAMP,
    attended BOOLEAN NOT NULL,
    UNIQUE (seminar_id, mail)
);
