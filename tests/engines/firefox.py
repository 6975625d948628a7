"""Firefox without a screen, over WebDriver BiDi."""

import base64
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import websocket

from macros.toolchain.engines import find_firefox
from tests.engines.window import HEIGHT, PATIENCE, WIDTH, EngineError, Window

# Said of a formula of which only a part has arrived when Firefox first lays the page out; that all are whole in the
# page is for tests/site/test_equations.py.
ARRIVING = "Invalid markup: Incorrect number of children for <"
# The worker that keeps the site for offline has its tests in Chromium. Here it would give up icons that the window asks
# for and drops when a page is left, and Firefox calls that an error of the page.
PREFERENCES = 'user_pref("dom.serviceWorkers.enabled", false);\n'
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")


class Firefox(Window):
    """One Firefox with a fresh profile in `folder`."""

    can_print = True

    def __init__(self, home: str, folder: Path) -> None:
        super().__init__(home)
        self._heard: list[str] = []
        self._socket: websocket.WebSocket | None = None
        (folder / "user.js").write_text(PREFERENCES, encoding="utf-8")
        self._process = subprocess.Popen(
            [find_firefox(), "--headless", "--no-remote", "--profile", folder, "--remote-debugging-port=0"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            self._connect(self._address())
        except BaseException:
            self.close()
            raise

    def _address(self) -> str:
        told = []
        assert self._process.stderr
        for line in self._process.stderr:
            told.append(line)
            if found := LISTENING.search(line):
                return found[1]
        raise EngineError(f"Firefox ended before it could be spoken to: {''.join(told)}")

    def _connect(self, address: str) -> None:
        # Firefox refuses whoever names an origin: that would be a web page.
        self._socket = websocket.create_connection(f"{address}/session", timeout=PATIENCE, suppress_origin=True)
        self._number = 0
        self._call("session.new", capabilities={})
        self._call("session.subscribe", events=["log.entryAdded"])
        # Of its own: in the tab that Firefox begins with, a page never has the focus, and keys do not work its buttons.
        self._page = self._call("browsingContext.create", type="tab")["context"]
        self._call("browsingContext.setViewport", context=self._page, viewport={"width": WIDTH, "height": HEIGHT})

    def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while (message := json.loads(self._socket.recv())).get("id") != self._number:
            self._hear(message)
        if message["type"] == "error":
            raise EngineError(message["message"])
        return message["result"]

    def _hear(self, event: dict[str, Any]) -> None:
        if event.get("method") == "log.entryAdded" and event["params"]["level"] in ("warn", "error"):
            entry = event["params"]
            if not entry["text"].startswith(ARRIVING):
                self._heard.append(f"{entry['level']}: {entry['text']}")

    def go(self, address: str) -> None:
        self._call("browsingContext.navigate", context=self._page, url=self.home + address, wait="complete")

    def ask(self, function: str, *arguments: Any) -> Any:
        # Through JSON: BiDi has a form of its own for every value.
        text = f"async (texts) => JSON.stringify(await ({function})(...JSON.parse(texts)) ?? null)"
        reply = self._call(
            "script.callFunction",
            functionDeclaration=text,
            arguments=[{"type": "string", "value": json.dumps(arguments)}],
            awaitPromise=True,
            target={"context": self._page},
        )
        if reply["type"] == "exception":
            raise EngineError(reply["exceptionDetails"]["text"])
        return json.loads(reply["result"]["value"])

    def perform(self, device: dict[str, Any]) -> None:
        self._call("input.performActions", context=self._page, actions=[device])

    def picture(self) -> bytes:
        return base64.b64decode(self._call("browsingContext.captureScreenshot", context=self._page)["data"])

    def pdf(self) -> bytes:
        return base64.b64decode(self._call("browsingContext.print", context=self._page)["data"])

    def troubles(self) -> list[str]:
        self._call("session.status")  # what was logged before has been heard when this is answered
        return self._heard

    def close(self) -> None:
        if self._socket:
            self._socket.close()
        self._process.terminate()
        self._process.communicate()
