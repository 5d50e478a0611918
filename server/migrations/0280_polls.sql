-- A poll is a part of a message, whose text is the question. What is shown of votes (`votes`, `voters`) is what has been
-- counted and told with a version; a vote that waits to be counted has no version yet.
CREATE TABLE messaging_polls (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    author_id        uuid NOT NULL REFERENCES identity_persons,
    is_anonymous     boolean NOT NULL,
    is_multiple      boolean NOT NULL,
    may_add_options  boolean NOT NULL,
    may_revote       boolean NOT NULL,
    closes_at        timestamptz,
    closed_at        timestamptz,                    -- by hand, or when the hour had come
    voters           int NOT NULL DEFAULT 0,
    counted_at       timestamptz,
    PRIMARY KEY (conversation_id, seq),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_messages ON DELETE CASCADE
);
CREATE INDEX messaging_polls_closing ON messaging_polls (closes_at) WHERE closed_at IS NULL;

CREATE TABLE messaging_poll_options (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    number           int NOT NULL,                   -- 1, 2, 3 … in the order they were written
    text             text NOT NULL,
    folded           text NOT NULL,                  -- two that read alike are one
    added_by         uuid REFERENCES identity_persons,   -- NULL: the author's, with the poll
    votes            int NOT NULL DEFAULT 0,
    PRIMARY KEY (conversation_id, seq, number),
    UNIQUE (conversation_id, seq, folded),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_polls ON DELETE CASCADE
);

-- Who has voted. The choices stand here in an open poll only; who took the vote back has none, and keeps the row.
CREATE TABLE messaging_poll_voters (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    person_id        uuid NOT NULL REFERENCES identity_persons,
    choices          int[],                          -- NULL in an anonymous poll
    is_withdrawn     boolean NOT NULL DEFAULT false,
    version          bigint,                         -- NULL until counted
    PRIMARY KEY (conversation_id, seq, person_id),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_polls ON DELETE CASCADE
);
CREATE INDEX messaging_poll_voters_waiting ON messaging_poll_voters (conversation_id, seq) WHERE version IS NULL;
CREATE INDEX messaging_poll_voters_version ON messaging_poll_voters (conversation_id, version);
CREATE INDEX messaging_poll_voters_person ON messaging_poll_voters (person_id);

-- The ballots of anonymous polls. `key` is HMAC-SHA-256 of poll and person under the installation's secret, which is not
-- in the database: no join leads from a ballot to a person. No time, no version, nothing that orders them.
CREATE TABLE messaging_poll_ballots (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    key              bytea NOT NULL,
    choices          int[] NOT NULL,
    PRIMARY KEY (conversation_id, seq, key),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_polls ON DELETE CASCADE
);
