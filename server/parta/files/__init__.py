"""Files: uploaded in pieces, recognised by their content, examined, kept in a folder or an S3 store, given out by
signed links to those entitled."""
