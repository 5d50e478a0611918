-- Finding people by the beginning of any word of the name: names as sets of words. «simple» does not stem.
CREATE INDEX policy_names ON identity_persons USING gin (to_tsvector('simple', folded_name));
