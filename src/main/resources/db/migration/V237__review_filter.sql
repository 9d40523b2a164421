-- Views of the review queue that a reviewer keeps under a name: the query of their address.
CREATE TABLE review_filter (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL,
    query VARCHAR(400) NOT NULL
);
CREATE INDEX review_filter_of ON review_filter (account_id);
