"""What an installation may choose: one frozen Struct, read from environment variables only, once, at the start.

A wrong value stops the start with a line that names the variable. Every field says what it is for: the page of
settings in the guides is made from these sentences.
"""

import ipaddress
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, get_args, get_type_hints
from urllib.parse import urlsplit

import msgspec

from parta.kernel.startup import StartError

PREFIX = "PARTA_"


def _says(text: str, example: str = "") -> msgspec.Meta:
    return msgspec.Meta(description=text, examples=[example] if example else None)


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The settings of one installation. `PARTA_` and the field's name in capitals is the variable."""

    port: Annotated[int, _says("The port Parta listens on.", "443")] = 8080
    bind: Annotated[
        str, _says("The address Parta listens on. Other machines and phones reach it only at another one.", "0.0.0.0")  # noqa: S104
    ] = "127.0.0.1"
    data: Annotated[Path, _says("The folder of everything kept: database, files, key.", "/var/lib/parta")] = Path(
        "data"
    )
    database_url: Annotated[
        str | None,
        _says("A PostgreSQL server (18 or newer) to use instead of the embedded one.", "postgresql://parta@db/parta"),
    ] = None
    public_url: Annotated[
        str, _says("The address people type: what links and QR codes say.", "https://parta.example.ru")
    ] = ""
    tls_cert: Annotated[Path | None, _says("The certificate chain (PEM); with it Parta speaks HTTPS itself.")] = None
    tls_key: Annotated[Path | None, _says("The private key of the certificate (PEM).")] = None
    trusted_proxy: Annotated[
        tuple[str, ...],
        _says("Addresses of proxies whose word on the client's address is taken, by commas.", "10.0.0.2"),
    ] = ()
    demo: Annotated[
        bool, _says("1: a new database gets the demo regions. 0: it is empty, and a one-time link is printed.", "0")
    ] = True
    smtp_url: Annotated[
        str | None, _says("The mail server; smtps:// for TLS from the start.", "smtp://parta@mail.example.ru:587")
    ] = None
    smtp_password_file: Annotated[Path | None, _says("A file with the password for the mail server.")] = None
    mail_from: Annotated[str | None, _says("The sender of Parta's mail.", "parta@example.ru")] = None
    files_url: Annotated[
        str,
        _says(
            "Where files are kept: a folder, or a bucket of an S3 store (with a prefix, if one likes). "
            "Without it: the folder files in PARTA_DATA.",
            "s3://parta-files/primorye",
        ),
    ] = ""
    files_s3_endpoint: Annotated[
        str | None, _says("The address of an S3 store other than Amazon's.", "https://s3.example.ru")
    ] = None
    files_s3_region: Annotated[str | None, _says("The region of the bucket, where the store has regions.")] = None
    files_s3_key_id: Annotated[str | None, _says("The key's name for the S3 store.")] = None
    files_s3_secret_file: Annotated[Path | None, _says("A file with the secret key for the S3 store.")] = None
    upload_max_bytes: Annotated[int, _says("The largest file that may be uploaded, in bytes.", "1073741824")] = (
        4 * 1024**3
    )
    clamd: Annotated[
        str | None,
        _says(
            "The malware scanner: files are held until it calls them clean. Without it they are marked as not scanned.",
            "unix:///run/clamav/clamd.ctl",
        ),
    ] = None
    clamd_max_bytes: Annotated[
        int,
        _says("The largest file that the scanner takes: as StreamMaxLength of its settings, and never more than 2 GB."),
    ] = 100 * 1024**2
    database_connections: Annotated[
        int, _says("Connections to the database of each process; half as many more only read.")
    ] = 10
    job_concurrency: Annotated[int, _says("Jobs that the worker does at the same time.")] = 4
    clock_shift_seconds: Annotated[
        int, _says("Rehearsals only: Parta's clock runs this much ahead (negative: behind).", "86400")
    ] = 0
    log_level: Annotated[str, _says("What is written to the log: debug, info, warning or error.", "info")] = "info"

    @property
    def exports(self) -> Path:
        """Archives of exported conversations, for a week each."""
        return self.data / "exports"

    @property
    def files(self) -> Path | None:
        """The folder of files; None where they are in an S3 store."""
        if self.files_url.startswith("s3://"):
            return None
        return Path(self.files_url).expanduser().absolute() if self.files_url else self.data / "files"

    @property
    def uploads(self) -> Path:
        """Where uploads lie until they are whole and examined."""
        return self.data / "uploads"

    @property
    def is_https(self) -> bool:
        """Whether people come by HTTPS, here or at the proxy: decides on secure cookies."""
        return self.public_url.startswith("https:")


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read and check the settings; `StartError` names the variable and what is wrong with it."""
    given = {name: value for name, value in environment.items() if name.startswith(PREFIX) and value != ""}
    known = {PREFIX + name.upper(): name for name in Settings.__struct_fields__}
    for name in given:
        if name not in known:
            raise StartError(f"{name}: there is no such setting (see docs/guides/settings.md)")
    types = get_type_hints(Settings)
    values = {known[name]: _read(name, text, types[known[name]]) for name, text in given.items()}
    settings = msgspec.convert(values, Settings, dec_hook=lambda _, value: value)
    settings = msgspec.structs.replace(settings, data=settings.data.expanduser().absolute())
    _check(settings)
    if not settings.public_url:
        scheme = "https" if settings.tls_cert else "http"
        host = "localhost" if settings.bind in ("127.0.0.1", "0.0.0.0", "::", "::1") else settings.bind  # noqa: S104
        settings = msgspec.structs.replace(settings, public_url=f"{scheme}://{host}:{settings.port}")
    return msgspec.structs.replace(settings, public_url=settings.public_url.rstrip("/"))


def secret_key(settings: Settings) -> bytes:
    """The installation's own key, 32 random bytes made at the first start. It belongs to the backup: without it
    printed invitations no longer open."""
    path = settings.data / "secret.key"
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            key = bytes.fromhex(path.read_text(encoding="ascii").strip())
        else:
            key = secrets.token_bytes(32)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(key.hex() + "\n")
    except (OSError, ValueError) as error:
        raise StartError(f"cannot read or make the key {path}: {error}") from error
    if len(key) != 32:
        raise StartError(f"the key {path} is damaged: 64 hexadecimal digits are expected")
    return key


def _read(name: str, text: str, kind: object) -> object:
    if kind is int:
        try:
            return int(text)
        except ValueError:
            raise StartError(f"{name}: a whole number is expected, not «{text}»") from None
    if kind is bool:
        if text not in ("0", "1"):
            raise StartError(f"{name}: 0 or 1 is expected, not «{text}»")
        return text == "1"
    if kind is Path or Path in get_args(kind):
        return Path(text)
    if kind == tuple[str, ...]:
        return tuple(part.strip() for part in text.split(",") if part.strip())
    return text


def _check(settings: Settings) -> None:
    if not 1 <= settings.port <= 65535:
        raise StartError(f"PARTA_PORT: a port is between 1 and 65535, not {settings.port}")
    _address("PARTA_BIND", settings.bind)
    for proxy in settings.trusted_proxy:
        _address("PARTA_TRUSTED_PROXY", proxy)
    _url("PARTA_PUBLIC_URL", settings.public_url, ("http", "https"))
    _url("PARTA_DATABASE_URL", settings.database_url, ("postgresql", "postgres"))
    _url("PARTA_SMTP_URL", settings.smtp_url, ("smtp", "smtps"))
    if settings.public_url and urlsplit(settings.public_url).path not in ("", "/"):
        raise StartError("PARTA_PUBLIC_URL: Parta lives at the root of its address, without a path")
    if (settings.tls_cert is None) != (settings.tls_key is None):
        raise StartError("PARTA_TLS_CERT and PARTA_TLS_KEY: give both or none")
    for field in ("tls_cert", "tls_key", "smtp_password_file", "files_s3_secret_file"):
        path: Path | None = getattr(settings, field)
        if path is not None and not os.access(path, os.R_OK):
            raise StartError(f"{PREFIX}{field.upper()}: cannot read {path}")
    if settings.smtp_url and not settings.mail_from:
        raise StartError("PARTA_MAIL_FROM: needed with PARTA_SMTP_URL")
    for field in ("database_connections", "job_concurrency"):
        if not 1 <= getattr(settings, field) <= 200:
            raise StartError(f"{PREFIX}{field.upper()}: between 1 and 200")
    _check_files(settings)
    if settings.log_level not in ("debug", "info", "warning", "error"):
        raise StartError("PARTA_LOG_LEVEL: debug, info, warning or error")


def _check_files(settings: Settings) -> None:
    """Where files are kept, and who scans them."""
    if "://" in settings.files_url:
        _url("PARTA_FILES_URL", settings.files_url, ("s3",))
    _url("PARTA_FILES_S3_ENDPOINT", settings.files_s3_endpoint, ("http", "https"))
    if (settings.files_s3_key_id is None) != (settings.files_s3_secret_file is None):
        raise StartError("PARTA_FILES_S3_KEY_ID and PARTA_FILES_S3_SECRET_FILE: give both or none")
    if not 1 <= settings.upload_max_bytes <= 4 * 1024**3:
        raise StartError("PARTA_UPLOAD_MAX_BYTES: between 1 and 4294967296 (4 GB)")
    if settings.clamd_max_bytes < 1:
        raise StartError("PARTA_CLAMD_MAX_BYTES: more than 0")
    if settings.clamd is not None:
        parts = urlsplit(settings.clamd)
        if not (parts.scheme == "tcp" and parts.hostname) and not (parts.scheme == "unix" and parts.path):
            raise StartError("PARTA_CLAMD: an address that begins with tcp:// or unix:// is expected")


def _address(name: str, text: str) -> None:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        raise StartError(f"{name}: an IP address is expected, not «{text}»") from None


def _url(name: str, text: str | None, schemes: tuple[str, ...]) -> None:
    if not text:
        return
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        raise StartError(f"{name}: not an address") from None
    if parts.scheme not in schemes or not (parts.netloc or parts.query):
        raise StartError(f"{name}: an address that begins with {' or '.join(s + '://' for s in schemes)} is expected")
