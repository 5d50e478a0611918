"""What organisations say over HTTP, a file per noun."""
