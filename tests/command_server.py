"""Command server: `regionruhr` for scripts of the forge, run in the process of the tests.

A script starts it often, and each start takes a second. The file that stands in for the command
hands arguments and environment over, and prints what comes back.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from socketserver import StreamRequestHandler, TCPServer
from threading import Thread

import projects

STAND_IN = """\
#!{python} -IS
import json, os, socket, sys
asked = json.dumps([os.getcwd(), sys.argv[1:], dict(os.environ)])
with socket.create_connection(("127.0.0.1", {port})) as server, server.makefile("rw") as stream:
    print(asked, file=stream, flush=True)
    ended = json.loads(stream.readline())
sys.stdout.write(ended["stdout"])
sys.stderr.write(ended["stderr"])
sys.exit(ended["returncode"])
"""


class _Run(StreamRequestHandler):
    def handle(self) -> None:
        """Run the command that was asked for, while the test waits for its script."""
        folder, arguments, environment = json.loads(self.rfile.readline())
        ended = projects.run(Path(folder), *arguments, **environment)
        self.wfile.write(f"{json.dumps(asdict(ended))}\n".encode())


@contextmanager
def stand_in(file: Path) -> Iterator[Path]:
    """Make a file that stands in for `regionruhr`."""
    with TCPServer(("127.0.0.1", 0), _Run) as server:
        port = server.server_address[1]
        file.write_text(STAND_IN.format(python=sys.executable, port=port))
        file.chmod(0o755)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield file
        server.shutdown()
