"""WebKitGTK on a display that nobody sees, over WebDriver."""

import os
import subprocess
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import WebKitGTK
from selenium.webdriver.remote.command import Command
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from macros.toolchain.engines import find_webkit
from tests.engines.window import HEIGHT, PATIENCE, WIDTH, EngineError, Window

# The window has a bar of its own, which belongs to the height that it is given.
BAR = 38
# What a page logs is not told over WebDriver, what it throws it tells itself.
LISTEN = """
  window.thrown = [];
  addEventListener("error", ({ message }) => thrown.push(message));
  addEventListener("unhandledrejection", ({ reason }) => thrown.push(String(reason)));
"""


class WebKit(Window):
    """One WebKitGTK with a fresh profile; what its driver says goes to a file in `folder`."""

    def __init__(self, home: str, folder: Path) -> None:
        super().__init__(home)
        self._heard: list[str] = []
        programs = find_webkit()
        self._display = Display(programs.display)
        try:
            environment = os.environ | {"DISPLAY": self._display.name, "GDK_BACKEND": "x11"}
            service = Service(str(programs.driver), env=environment, log_output=str(folder / "driver.log"))
            with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # Selenium's, about itself
                self._driver = WebKitGTK(options=Options(), service=service)
        except BaseException:
            self._display.close()
            raise
        self._driver.set_script_timeout(PATIENCE)
        self._driver.set_window_rect(0, 0, WIDTH, HEIGHT + BAR)

    def go(self, address: str) -> None:
        self._keep_troubles()
        self._driver.get(self.home + address)
        self._driver.execute_script(LISTEN)

    def _keep_troubles(self) -> None:
        with suppress(EngineError):
            self._heard += self.ask("() => globalThis.thrown?.splice(0) ?? []")

    def ask(self, function: str, *arguments: Any) -> Any:
        try:
            return self._driver.execute_script(f"return ({function})(...arguments)", *arguments)
        except WebDriverException as error:
            raise EngineError(error.msg) from error

    def perform(self, device: dict[str, Any]) -> None:
        self._driver.execute(Command.W3C_ACTIONS, {"actions": [device]})

    def picture(self) -> bytes:
        return self._driver.get_screenshot_as_png()

    def troubles(self) -> list[str]:
        self._keep_troubles()
        return self._heard

    def close(self) -> None:
        self._driver.quit()
        self._display.close()


class Display:
    """An X server without a screen, which takes the first free number by itself."""

    def __init__(self, program: Path) -> None:
        reader, writer = os.pipe()
        command = [program, "-displayfd", str(writer), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
        self._process = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as told:
            self.name = f":{told.readline().strip()}"

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
