"""The facts on which files refuse."""

from parta.kernel.errors import DomainError


class FileRefused(DomainError):
    """The upload is not a file we keep: `reason` is `empty`, `too_large` or `wrong_type`."""

    code = "file_refused"
    status = 422
