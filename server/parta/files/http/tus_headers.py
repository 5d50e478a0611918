"""Every answer to an upload says which version of tus it speaks, refusals too."""

from litestar.types import ASGIApp, Message, Receive, Scope, Send

from parta.files.model.tus import VERSION


class TusHeaders:
    """Adds `Tus-Resumable`, and `Tus-Version` where the client's version was refused."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_version(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = [(b"tus-resumable", VERSION.encode())]
                if message["status"] == 412:
                    added.append((b"tus-version", VERSION.encode()))
                message["headers"] = [*message["headers"], *added]
            await send(message)

        await self._app(scope, receive, with_version)
