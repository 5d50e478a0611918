"""Web Push as octets: the example of RFC 8291, an independent decoder, and a token that its receiver can verify."""

import json
from datetime import UTC, datetime

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given
from hypothesis import strategies as st

from parta.notifications.model.webpush import (
    PADDED,
    Vapid,
    encrypt,
    is_point,
    padded,
    point_of,
    private_key,
    read_unpadded,
    unpadded,
)

# RFC 8291, appendix A.
PLAINTEXT = b"When I grow up, I want to be a watermelon"
SENDER_KEY = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
RECEIVER_KEY = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"
RECEIVER = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
SECRET = "BTBZMqHH6r4Tts7J_aSIgg"  # the example's own, known to everybody
SALT = "DGv6ra1nlYgDCS1FRnbzlw"
BODY = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_"
    "yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


def test_the_example_of_the_standard_comes_out_octet_by_octet() -> None:
    key = private_key(read_unpadded(SENDER_KEY))
    found = encrypt(PLAINTEXT, read_unpadded(RECEIVER), read_unpadded(SECRET), key=key, salt=read_unpadded(SALT))
    assert unpadded(found) == BODY


@given(st.binary(max_size=3_000))
def test_an_independent_decoder_reads_it(text: bytes) -> None:
    receiver = private_key(read_unpadded(RECEIVER_KEY))
    secret = b"0123456789abcdef"
    sealed = encrypt(text, point_of(receiver), secret)
    assert http_ece.decrypt(sealed, private_key=receiver, auth_secret=secret, version="aes128gcm") == text


def test_all_pushes_are_of_one_length() -> None:
    receiver = read_unpadded(RECEIVER)
    lengths = {len(encrypt(padded(b"x" * size), receiver, b"0123456789abcdef")) for size in (1, 100, PADDED)}
    assert len(lengths) == 1


def test_two_pushes_of_the_same_are_never_the_same() -> None:
    receiver = read_unpadded(RECEIVER)
    assert encrypt(b"x", receiver, b"0123456789abcdef") != encrypt(b"x", receiver, b"0123456789abcdef")


def test_a_token_is_for_one_origin_and_half_a_day() -> None:
    vapid = Vapid(private_key(b"\x11" * 32), "https://parta.example.ru")
    header = vapid.authorization("https://fcm.googleapis.com/fcm/send/abc?x=1", datetime(2026, 11, 21, tzinfo=UTC))
    assert header.startswith("vapid t=")
    token, key = header.removeprefix("vapid t=").split(", k=")
    head, claims, signature = token.split(".")
    assert json.loads(read_unpadded(head)) == {"typ": "JWT", "alg": "ES256"}
    assert json.loads(read_unpadded(claims)) == {
        "aud": "https://fcm.googleapis.com",
        "exp": 1_795_262_400,
        "sub": "https://parta.example.ru",
    }
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), read_unpadded(key))
    raw = read_unpadded(signature)
    public.verify(
        encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:])),
        f"{head}.{claims}".encode(),
        ec.ECDSA(SHA256()),
    )


@pytest.mark.parametrize("raw", [b"", b"\x04" * 65, b"\x04" + b"\x00" * 64, read_unpadded(RECEIVER)[:64]])
def test_what_is_no_point_of_the_curve_is_found_out(raw: bytes) -> None:
    assert not is_point(raw)
    assert is_point(read_unpadded(RECEIVER))
