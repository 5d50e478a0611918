"""Sound and films: how long, how large, a picture of the beginning, the loudness of a voice. Only within the examining
process; of what is not in the named container nothing is opened, nor anything from elsewhere."""

from array import array
from itertools import pairwise
from pathlib import Path

import av
from av.audio.resampler import AudioResampler
from av.container import InputContainer
from PIL import Image

from parta.files.decoding.pictures import make_previews
from parta.files.decoding.told import Content, Undecodable

CONTAINERS = {
    "video/mp4": "mov", "video/quicktime": "mov", "audio/mp4": "mov", "video/webm": "matroska",
    "audio/webm": "matroska", "video/x-matroska": "matroska", "video/ogg": "ogg", "audio/ogg": "ogg",
    "video/x-msvideo": "avi", "audio/mpeg": "mp3", "audio/wav": "wav", "audio/flac": "flac", "audio/aac": "aac",
}  # fmt: skip
BARS = 64
LOUDEST_BAR = 31
RATE = 8000
MOST_VOICE_SECONDS = 3600
MAX_SIDE = 16_384


def look_at_media(path: Path, work: Path, content: Content) -> None:
    """Measure it. `Undecodable` where there is neither sound nor picture in it."""
    container_format = CONTAINERS.get(content.media_type)
    if container_format is None:
        return
    with av.open(
        str(path), format=container_format, metadata_errors="ignore", options={"protocol_whitelist": "file"}
    ) as container:
        films = [one for one in container.streams.video if not _is_cover(one.disposition)]
        sounds = list(container.streams.audio)
        if not films and not sounds:
            raise Undecodable("nothing to see or to hear")
        if not films:
            content.media_type = "audio/" + content.media_type.split("/")[1].replace("quicktime", "mp4")
            content.kind = "voice" if content.kind == "voice" else "audio"
        else:
            content.media_type = content.media_type.replace("audio/", "video/")
            content.kind = "video"
        content.duration_ms = container.duration // 1000 if container.duration else None
        if films:
            _picture(container, work, content)
    if content.kind == "voice" or content.duration_ms is None:
        _listen(path, container_format, content)


def _is_cover(disposition: object) -> bool:
    return "attached_pic" in str(disposition).lower()


def _picture(container: InputContainer, work: Path, content: Content) -> None:
    """The first frame that can be decoded; a film without one has no preview, which is no failure."""
    for frame in container.decode(video=0):
        if max(frame.width, frame.height) > MAX_SIDE:
            raise Undecodable("too many pixels")
        image: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]
        if turn := int(getattr(frame, "rotation", 0) or 0) % 360:
            image = image.rotate(turn, expand=True)
        content.width, content.height = image.size
        make_previews(image, work, content)
        return


def _listen(path: Path, container_format: str, content: Content) -> None:
    """Decode the sound: its length where the container doesn't tell it (browsers' recorders don't), and the bars."""
    peaks: list[int] = []
    last = 0.0
    with av.open(
        str(path), format=container_format, metadata_errors="ignore", options={"protocol_whitelist": "file"}
    ) as container:
        if not container.streams.audio:
            content.duration_ms = content.duration_ms or _last_moment(container)
            return
        resampler = AudioResampler(format="s16", layout="mono", rate=RATE)
        for frame in container.decode(audio=0):
            for piece in resampler.resample(frame):
                samples = array("h", bytes(piece.planes[0])[: piece.samples * 2])
                peaks += [max(map(abs, samples[at : at + 400])) for at in range(0, len(samples), 400)]
                last += len(samples) / RATE
            if last > MOST_VOICE_SECONDS:
                break
    content.duration_ms = content.duration_ms or round(last * 1000)
    if content.kind == "voice":
        content.waveform = _bars(peaks)


def _last_moment(container: InputContainer) -> int | None:
    moments = [float(p.pts * p.time_base) for p in container.demux(video=0) if p.pts is not None and p.time_base]
    return round(max(moments) * 1000) if moments else None


def _bars(peaks: list[int]) -> list[int]:
    """So many bars, the loudest being full."""
    if not peaks:
        return [0] * BARS
    loudest = max(500, *peaks)  # silence stays flat
    edges = [at * len(peaks) // BARS for at in range(BARS + 1)]
    bars = [max(peaks[begin : max(end, begin + 1)] or [0]) for begin, end in pairwise(edges)]
    return [round(bar * LOUDEST_BAR / loudest) for bar in bars]
