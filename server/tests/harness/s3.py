"""An S3 store for tests: a server in a process of its own, or one that the environment names.

`PARTA_TEST_S3` (with `PARTA_TEST_S3_KEY` and `PARTA_TEST_S3_SECRET`) is the address of another server to test against,
as versitygw or MinIO; it must have the bucket `parta`.
"""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from parta.files.api import S3Access
from tests.harness.processes import free_port

BUCKET = "parta"
START_SECONDS = 60


@contextmanager
def running_s3() -> Iterator[S3Access]:
    """How to reach it; the bucket is there."""
    if named := os.environ.get("PARTA_TEST_S3"):
        yield S3Access(named, None, os.environ["PARTA_TEST_S3_KEY"], os.environ["PARTA_TEST_S3_SECRET"])
        return
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        address = f"http://127.0.0.1:{port}"
        _make_bucket(f"{address}/{BUCKET}")
        yield S3Access(address, None, "key", "secret")
    finally:
        process.terminate()
        process.wait(timeout=20)


def _make_bucket(address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            with urllib.request.urlopen(urllib.request.Request(address, method="PUT"), timeout=10):
                return
        except urllib.error.HTTPError:
            raise
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
