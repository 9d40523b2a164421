-- When a person had the account erased: from then on its row holds no name, mail or password, only its number.
ALTER TABLE account ADD COLUMN erased_at TIMESTAMP;
-- Who wrote a remark, by number beside the name: of two people with one name only the right one is made nameless.
ALTER TABLE observation ADD COLUMN author BIGINT;
UPDATE observation SET author = (SELECT review.reviewer FROM review WHERE review.id = observation.review_id
    AND review.reviewer_name = observation.author_name);
UPDATE observation SET author = (SELECT MIN(a.reviewer) FROM review r
    JOIN review_assignment a ON a.version_id = r.version_id AND a.round = r.round
    WHERE r.id = observation.review_id AND a.reviewer_name = observation.author_name) WHERE author IS NULL;
