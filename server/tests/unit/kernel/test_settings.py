"""Settings: what is given is taken, and what is wrong is named."""

from pathlib import Path

import pytest

from parta.kernel.settings import from_environment, secret_key
from parta.kernel.startup import StartError


def test_without_variables_parta_is_for_this_machine_alone() -> None:
    settings = from_environment({"PATH": "/bin", "PARTA_PORT": ""})
    assert (settings.port, settings.bind, settings.demo) == (8080, "127.0.0.1", True)
    assert settings.public_url == "http://localhost:8080"
    assert settings.data.is_absolute()


def test_every_kind_of_value_is_read() -> None:
    settings = from_environment(
        {
            "PARTA_PORT": "443",
            "PARTA_DEMO": "0",
            "PARTA_DATA": "/srv/parta",
            "PARTA_TRUSTED_PROXY": "10.0.0.2, ::1",
            "PARTA_PUBLIC_URL": "https://parta.example.ru/",
        }
    )
    assert (settings.port, settings.demo, settings.data) == (443, False, Path("/srv/parta"))
    assert settings.trusted_proxy == ("10.0.0.2", "::1")
    assert settings.public_url == "https://parta.example.ru"
    assert settings.is_https
    assert settings.files == Path("/srv/parta/files")


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("PARTA_PORT", "http", "PARTA_PORT: a whole number is expected, not «http»"),
        ("PARTA_PORT", "70000", "PARTA_PORT: a port is between 1 and 65535, not 70000"),
        ("PARTA_BIND", "everywhere", "PARTA_BIND: an IP address is expected, not «everywhere»"),
        ("PARTA_DEMO", "yes", "PARTA_DEMO: 0 or 1 is expected, not «yes»"),
        ("PARTA_TRUSTED_PROXY", "10.0.0.0/8", "PARTA_TRUSTED_PROXY: an IP address is expected, not «10.0.0.0/8»"),
        (
            "PARTA_PUBLIC_URL",
            "https://example.ru/parta",
            "PARTA_PUBLIC_URL: Parta lives at the root of its address, without a path",
        ),
        (
            "PARTA_DATABASE_URL",
            "mysql://x/y",
            "PARTA_DATABASE_URL: an address that begins with postgresql:// or postgres:// is expected",
        ),
        ("PARTA_TLS_CERT", "/none.pem", "PARTA_TLS_CERT and PARTA_TLS_KEY: give both or none"),
        ("PARTA_SMTP_URL", "smtp://mail", "PARTA_MAIL_FROM: needed with PARTA_SMTP_URL"),
        (
            "PARTA_FILES_URL",
            "gs://bucket",
            "PARTA_FILES_URL: an address that begins with s3:// is expected",
        ),
        ("PARTA_FILES_S3_KEY_ID", "a", "PARTA_FILES_S3_KEY_ID and PARTA_FILES_S3_SECRET_FILE: give both or none"),
        ("PARTA_FILES_S3_SECRET_FILE", "/none", "PARTA_FILES_S3_SECRET_FILE: cannot read /none"),
        ("PARTA_UPLOAD_MAX_BYTES", "4294967297", "PARTA_UPLOAD_MAX_BYTES: between 1 and 4294967296 (4 GB)"),
        ("PARTA_CLAMD", "127.0.0.1:3310", "PARTA_CLAMD: an address that begins with tcp:// or unix:// is expected"),
        ("PARTA_CLAMD_MAX_BYTES", "0", "PARTA_CLAMD_MAX_BYTES: more than 0"),
        ("PARTA_LOG_LEVEL", "loud", "PARTA_LOG_LEVEL: debug, info, warning or error"),
        ("PARTA_PROT", "1", "PARTA_PROT: there is no such setting (see docs/guides/settings.md)"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_the_variable(name: str, value: str, reason: str) -> None:
    with pytest.raises(StartError) as error:
        from_environment({name: value})
    assert str(error.value) == reason


@pytest.mark.parametrize(
    ("url", "folder"), [("", Path("/srv/files")), ("/mnt/files", Path("/mnt/files")), ("s3://bucket/prefix", None)]
)
def test_files_are_in_a_folder_or_in_a_store(url: str, folder: Path | None) -> None:
    assert from_environment({"PARTA_DATA": "/srv", "PARTA_FILES_URL": url}).files == folder


def test_the_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    settings = from_environment({"PARTA_DATA": str(tmp_path / "new")})
    key = secret_key(settings)
    assert len(key) == 32
    assert secret_key(settings) == key
    assert (settings.data / "secret.key").stat().st_mode & 0o777 == 0o600


def test_a_damaged_key_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_text("abc")
    with pytest.raises(StartError, match=r"secret\.key"):
        secret_key(from_environment({"PARTA_DATA": str(tmp_path)}))
