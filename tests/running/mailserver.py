"""A mail server for tests: speaks SMTP on a local port, and answers as it is told to."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Thread
from typing import TextIO


@dataclass
class MailServer:
    """`answers` says how it answers a word otherwise than kindly: {"RCPT": "550 nobody here"}.
    `mute` lets it take connections and say nothing. `mails` holds what it took."""

    answers: dict[str, str] = field(default_factory=dict)
    mute: bool = False
    mails: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))

    def __post_init__(self) -> None:
        self.port: int = self.listener.getsockname()[1]

    def serve(self) -> None:
        """Take one connection after the other until the listener is closed."""
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            Thread(target=self._talk, args=[connection], daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with (
            suppress(OSError),
            connection,
            connection.makefile("rw", newline="", errors="replace") as lines,
        ):
            if self.mute:
                time.sleep(60)
                return
            _say(lines, self.answers.get("", "220 mail.example"))
            while line := lines.readline():
                self.heard.append(line.strip())
                word = line.strip().partition(" ")[0].upper()
                kind = "354 go on" if word == "DATA" else "250 fine"
                answer = self.answers.get(word, kind)
                _say(lines, answer)
                if answer.startswith("354"):
                    self.mails.append(_data(lines))
                    _say(lines, self.answers.get(".", "250 queued as 42"))


def _say(lines: TextIO, text: str) -> None:
    lines.write(text + "\r\n")
    lines.flush()


def _data(lines: TextIO) -> str:
    found = ""
    while (line := lines.readline()) not in (".\r\n", ""):
        found += line
    return found


@contextmanager
def a_mail_server(
    answers: dict[str, str] | None = None, *, mute: bool = False
) -> Iterator[MailServer]:
    """A server that runs within `with`."""
    server = MailServer(answers or {}, mute)
    Thread(target=server.serve, daemon=True).start()
    try:
        yield server
    finally:
        server.listener.close()
