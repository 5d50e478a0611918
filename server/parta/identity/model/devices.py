"""What a browser says of itself, in two words that its owner recognises."""

import re

import msgspec

_BROWSERS = (
    (re.compile(r"YaBrowser/"), "Яндекс Браузер"),
    (re.compile(r"Edg(?:A|iOS)?/"), "Edge"),
    (re.compile(r"OPR/|Opera"), "Opera"),
    (re.compile(r"SamsungBrowser/"), "Samsung Internet"),
    (re.compile(r"Firefox/|FxiOS/"), "Firefox"),
    (re.compile(r"Chrom(?:e|ium)/|CriOS/"), "Chrome"),
    (re.compile(r"Safari/"), "Safari"),
)
_SYSTEMS = (
    (re.compile(r"Android"), "Android"),
    (re.compile(r"iPhone|iPad|iPod"), "iOS"),
    (re.compile(r"Windows"), "Windows"),
    (re.compile(r"Mac OS X|Macintosh"), "macOS"),
    (re.compile(r"Linux|X11"), "Linux"),
)
LONGEST_AGENT = 300


class DeviceName(msgspec.Struct, frozen=True):
    """Empty where it isn't known."""

    browser: str
    system: str


def device_name(user_agent: str) -> DeviceName:
    browser = next((name for pattern, name in _BROWSERS if pattern.search(user_agent)), "")
    system = next((name for pattern, name in _SYSTEMS if pattern.search(user_agent)), "")
    return DeviceName(browser, system)
