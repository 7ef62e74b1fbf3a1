"""The ways to bring the reference wall up that are measured side by side."""

import contextlib
import json
import os
import shutil
import socket
import sys
import tempfile
import time
import urllib.request

import processes
import site_of_wall as site
import wall

HOME = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BENCH = os.path.join(HOME, "src", "bench")

# a wall that takes longer has not come up
UP_WITHIN = 180

# how long a wall has stood when its memory is read, and a service has run when it is asked
SETTLES = 2.0

RECIPE = """url: {site}/site247/
steps:
  - frame: loginIframe
  - type: {{ into: {{ name: username }}, secret: bench-user }}
  - type: {{ into: {{ name: password }}, secret: bench-password }}
  - submit: {{ name: signinform }}
signed-in: {{ url-matches: ".*/home" }}
"""


class Bench:
    """A site, a display and a folder for what is measured there."""

    def __init__(self, display):
        self.site = site.Site()
        self.folder = tempfile.mkdtemp(prefix="wallup-bench-")
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("WALLUP_")}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.environment.update(DISPLAY=display, TMPDIR=os.path.join(self.folder, "tmp"),
                                WALLUP_SECRET_BENCH_USER=site.USER, WALLUP_SECRET_BENCH_PASSWORD=site.PASSWORD)

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    @contextlib.contextmanager
    def running(self, arguments):
        """A command, ended in the end with all that it has started."""
        shutil.rmtree(self.environment["TMPDIR"], ignore_errors=True)
        os.makedirs(self.environment["TMPDIR"])
        with open(os.path.join(self.folder, "log"), "w") as log:
            command = processes.Command(arguments, self.environment, log)
            try:
                yield command
            finally:
                command.end()

    def log(self):
        with open(os.path.join(self.folder, "log"), errors="replace") as log:
            return log.read()[-2000:]

    def standing(self, command, windows, begun, spent=0.0):
        """The figures of a wall that was asked for then, once it stands."""
        until = time.monotonic() + UP_WITHIN
        while not self.site.wait_until_expanded(windows, 1):
            if command.process.poll() is not None or time.monotonic() > until:
                raise SystemExit(f"{windows} windows have not come up:\n{self.log()}")
        cpu = command.cpu() - spent
        time.sleep(SETTLES)
        misplaced = [f"{name} at {self.site.windows[name].bounds} instead of {bounds}"
                     for name, bounds in wall.windows(windows)
                     if any(abs(a - b) > 2 for a, b in zip(self.site.windows[name].bounds, bounds))]
        if misplaced:
            raise SystemExit("not in place: " + "; ".join(misplaced))
        memory = command.memory()
        return {"seconds": self.site.standing_since() - begun, "cpu": cpu, "sign-ins": self.site.sign_ins,
                "memory": memory, "memory-of-all": sum(memory.values())}


def script(bench, windows, *pause):
    bench.site.forget()
    begun = time.monotonic()
    with bench.running([sys.executable, os.path.join(BENCH, "script.py"), bench.site.url, str(windows), *pause]) as command:
        return bench.standing(command, windows, begun)


def script_with_sleeps(bench, windows):
    return script(bench, windows, "5")


def limit(bench, windows):
    bench.site.forget()
    begun = time.monotonic()
    with bench.running([sys.executable, os.path.join(BENCH, "limit.py"), bench.site.url, str(windows)]) as command:
        return bench.standing(command, windows, begun)


def from_process_start(bench, windows):
    arguments, _ = _prepare(bench, windows)
    begun = time.monotonic()
    with bench.running(arguments + ["up", "reference"]) as command:
        return bench.standing(command, windows, begun)


def from_rest(bench, windows, sharing="sign-in", stands_for=0, while_up=contextlib.nullcontext):
    """The first wall of a service that has come up and is left alone for a while; what else there is begins with it."""
    arguments, port = _prepare(bench, windows, sharing)
    with bench.running(arguments) as command:
        _wait_for(port, command, bench)
        time.sleep(3)
        with while_up():
            spent, begun = command.cpu(), time.monotonic()
            _launch(bench, port)
            figures = bench.standing(command, windows, begun, spent)
        if stands_for:
            figures["standing"] = _standing(command, stands_for)
        return figures


def from_rest_without_sharing(bench, windows):
    return from_rest(bench, windows, "none")


def _standing(command, seconds):
    """What the service needs while nothing happens."""
    service = command.service()
    # what the launch left to be done, such as compiling, is not the standing wall's
    time.sleep(5)
    cpu, begun = processes.cpu_of(service), time.monotonic()
    time.sleep(seconds)
    return {"cpu-percent": 100 * (processes.cpu_of(service) - cpu) / (time.monotonic() - begun),
            "memory": processes.memory_of(service)}


def _prepare(bench, windows, sharing="sign-in"):
    """The folders of a Wallup that knows the reference wall; how it is started, and its port."""
    folder = os.path.join(bench.folder, "wallup")
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("layouts", "config/sign-ins"):
        os.makedirs(os.path.join(folder, name))
    layout = {"screens": {"desktop": {"x": 0, "y": 0, "width": wall.WIDTH, "height": 2 * wall.HEIGHT}},
              "browser": {"sharing": sharing, "arguments": wall.FLAGS}, "sign-in": "site247",
              "windows": [{"name": name, "url": f"{bench.site.url}/site247/dash/{name}", "screen": "desktop",
                           "area": dict(zip(("x", "y", "width", "height"), (f"{each}px" for each in bounds))),
                           "after-load": [{"click": ".icon-expand", "within": "60s"}]}
                          for name, bounds in wall.windows(windows)]}
    # what is JSON is YAML too
    with open(os.path.join(folder, "layouts", "reference.yaml"), "w") as file:
        json.dump(layout, file, indent=1)
    with open(os.path.join(folder, "config", "sign-ins", "site247.yaml"), "w") as file:
        file.write(RECIPE.format(site=bench.site.url))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    bench.site.forget()
    return [os.path.join(HOME, "bin", "wallup"), "--layouts", os.path.join(folder, "layouts"), "--config",
            os.path.join(folder, "config"), "--state", os.path.join(folder, "var"), "--port", str(port)], port


def _wait_for(port, command, bench):
    until = time.monotonic() + 120
    while time.monotonic() < until and command.process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/actuator/health", timeout=5).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"the service has not come up on port {port}:\n{bench.log()}")


def _launch(bench, port):
    """As the commands do it: with the token that the service leaves to the owner of its state folder."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}/api/walls/reference", method="POST")
    token = os.path.join(bench.folder, "wallup", "var", "access", "cli-token")
    if os.path.exists(token):
        with open(token) as file:
            request.add_header("Authorization", "Bearer " + file.read().strip())
    urllib.request.urlopen(request, timeout=UP_WITHIN).close()
