-- Earlier texts of messages that were edited: for the author, the conversation's keepers and the safety officers. They go
-- with the message, or, where its last text is retained after a deletion, with that.
CREATE TABLE messaging_revisions (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    version          bigint NOT NULL,                -- of the edit that put an end to this text
    text             text NOT NULL,
    written_at       timestamptz NOT NULL,
    replaced_at      timestamptz NOT NULL,
    PRIMARY KEY (conversation_id, seq, version),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_messages ON DELETE CASCADE
);

-- How long after it was written a message may be edited and taken back by its author, by region. No row: 24 hours.
CREATE TABLE messaging_revision_rules (
    region_id        uuid PRIMARY KEY REFERENCES organisations_regions,
    edit_seconds     int CHECK (edit_seconds >= 0),  -- NULL: at any time; 0: never
    delete_seconds   int CHECK (delete_seconds >= 0),
    changed_at       timestamptz NOT NULL,
    changed_by       uuid NOT NULL REFERENCES identity_persons
);
