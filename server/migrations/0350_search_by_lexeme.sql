-- A search asks for a lexeme of a conversation, whatever the block: one walk of the key for a conversation, not one for each of its blocks.
-- The dates of a block are in its places.
ALTER TABLE messaging_search_postings
    DROP CONSTRAINT messaging_search_postings_pkey,
    ADD PRIMARY KEY (conversation_id, lexeme, block);
DROP TABLE messaging_search_blocks;
