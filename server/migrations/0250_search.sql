-- The index of search (docs/decisions/0010, docs/subsystems/search.md): for each conversation, in blocks of 1,024 seqs, where each
-- lexeme stands. Made by a follower, never in the sender's transaction; what is here can be made anew from the messages.
-- A lexeme is a lemma, or, after a sign that no word has, what a message is: '<author', '@person', '#image'.
CREATE TABLE messaging_search_postings (
    conversation_id  uuid NOT NULL,
    block            int NOT NULL,                  -- seq >> 10
    lexeme           text COLLATE "C" NOT NULL,
    places           bigint[] NOT NULL,             -- (second of created_at << 10) + (seq & 1023), ascending: by time, then by seq
    PRIMARY KEY (conversation_id, block, lexeme)
) WITH (fillfactor = 85, toast_tuple_target = 8160); -- a message lengthens the arrays of its words, in place where there is room

CREATE TABLE messaging_search_blocks (
    conversation_id  uuid NOT NULL,
    block            int NOT NULL,
    first_at         timestamptz NOT NULL,          -- of its messages: what lies outside of the dates asked for is not looked into
    last_at          timestamptz NOT NULL,
    PRIMARY KEY (conversation_id, block)
);

-- How far the follower has come: every message up to `seq` is in the index, every change up to `version` has been seen.
CREATE TABLE messaging_search_cursors (
    conversation_id  uuid PRIMARY KEY,
    seq              bigint NOT NULL,
    version          bigint NOT NULL,
    purged_version   bigint NOT NULL
) WITH (fillfactor = 70);

CREATE TABLE messaging_search_progress (
    is_only          boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    rules            int NOT NULL,                  -- of making lexemes: other rules make the index anew
    looked_until     timestamptz NOT NULL,
    swept_at         timestamptz NOT NULL           -- of the last comparison of all conversations
);
INSERT INTO messaging_search_progress (rules, looked_until, swept_at) VALUES (0, '2000-01-01Z', '2000-01-01Z');
