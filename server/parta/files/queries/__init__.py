"""Cards, links, opened files and figures, read for screens."""
