-- What a message says besides its text, as it was sent: {"reply_seq", "forwarded", "mentions", "mentions_all", "is_silent"}.
-- NULL of a plain one, and gone with the text when the message is deleted.
ALTER TABLE messaging_messages ADD COLUMN extra jsonb;

-- Which side tables have rows of this message: a bit for each kind of part (messaging/model/parts.py).
ALTER TABLE messaging_messages ADD COLUMN parts int NOT NULL DEFAULT 0;

-- An un-reaction is a change, not a missing row: `is_removed`, with the version of the conversation that took it back.
CREATE TABLE messaging_reactions (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    person_id        uuid NOT NULL REFERENCES identity_persons,
    emoji            text NOT NULL,
    is_removed       boolean NOT NULL DEFAULT false,
    version          bigint NOT NULL,
    reacted_at       timestamptz NOT NULL,
    PRIMARY KEY (conversation_id, seq, person_id, emoji),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_messages ON DELETE CASCADE
);
CREATE INDEX messaging_reactions_version ON messaging_reactions (conversation_id, version);
CREATE INDEX messaging_reactions_person ON messaging_reactions (person_id);
