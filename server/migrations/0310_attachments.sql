-- Files that messages carry, in their order. `kind` and `at` are the file's and the message's own, repeated here so that a
-- conversation's media are listed by kind and month from one index.
CREATE TABLE messaging_attachments (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    place            smallint NOT NULL,
    file_id          uuid NOT NULL REFERENCES files_files,
    kind             text NOT NULL,
    caption          text NOT NULL DEFAULT '',
    at               timestamptz NOT NULL,
    PRIMARY KEY (conversation_id, seq, place),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_messages ON DELETE CASCADE
);
CREATE INDEX messaging_attachments_file ON messaging_attachments (file_id);
CREATE INDEX messaging_attachments_kind ON messaging_attachments (conversation_id, kind, seq DESC, place);
