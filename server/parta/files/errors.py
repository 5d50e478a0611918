"""The facts on which files refuse. Those of an upload carry the statuses that tus 1.0 gives them."""

from parta.kernel.errors import DomainError


class FileRefused(DomainError):
    """The upload is not a file we keep: `reason` is `empty`, `too_large` or `wrong_type`."""

    code = "file_refused"
    status = 422


class FileTooLarge(DomainError):
    """More than `limit` bytes; by which rule: `upload` (the installation's), `scanner` (larger files cannot be checked
    and the region refuses them), `announced` (more came than was announced)."""

    code = "file_too_large"
    status = 413


class QuotaExceeded(DomainError):
    """It doesn't fit: `holder` (`person`, `institution`) has used `used` of `limit` bytes, `needed` more are asked."""

    code = "file_quota_exceeded"
    status = 413


class TooManyUploads(DomainError):
    """`limit` uploads are open already: finish or cancel some."""

    code = "too_many_uploads"
    status = 429


class NoSpace(DomainError):
    """The server's disk is full; this is no fault of the one who uploads."""

    code = "no_space_for_files"
    status = 507


class TusVersionUnknown(DomainError):
    """The client speaks another version than `version`."""

    code = "tus_version_unknown"
    status = 412


class TusHeaderWrong(DomainError):
    """The header `header` is missing or wrong: `reason`."""

    code = "upload_header_wrong"
    status = 400


class UploadTypeWrong(DomainError):
    """A piece is sent as `expected`."""

    code = "upload_type_wrong"
    status = 415


class OffsetDiffers(DomainError):
    """The piece begins at `given`; the upload has come to `expected`."""

    code = "upload_offset_differs"
    status = 409


class UploadLocked(DomainError):
    """Another request is writing to this upload at the moment: ask again how far it has come."""

    code = "upload_locked"
    status = 423


class UploadExpired(DomainError):
    """It was not finished in time; what had come is gone."""

    code = "upload_expired"
    status = 410


class ChecksumUnknown(DomainError):
    """A checksum by an algorithm that is not among `allowed`."""

    code = "checksum_unknown"
    status = 400


class ChecksumDiffers(DomainError):
    """The piece came damaged and was thrown away: send it again."""

    code = "checksum_differs"
    status = 460


class RangeNotSatisfiable(DomainError):
    """The file has `size` bytes; those asked for are beyond."""

    code = "range_not_satisfiable"
    status = 416
