"""The monitoring site of the reference wall, which keeps the time.

Its dashboards tell when they have loaded, when their expand button was clicked and wherever
their window stands, so that every way to bring a wall up is timed by the same clock, that of
this process.
"""

import dataclasses
import http.cookies
import http.server
import json
import secrets
import threading
import time
import urllib.parse

USER, PASSWORD = "id", "passwd"

# how far a site is away, and how long a dashboard takes to offer its button
ANSWERS_AFTER = 0.15
EXPANDS_AFTER_MS = 400

DASHBOARD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>%(name)s</title>
<style>
  body { margin: 0; background: #16202c; color: #dde; font: 15px sans-serif }
  canvas { width: 100%%; height: 70vh }
  .icon-expand { position: fixed; top: 8px; right: 8px }
  .expanded h1 { display: none }
</style>
<h1>%(name)s</h1>
<canvas width="800" height="400"></canvas>
<script>
  const report = (event) => navigator.sendBeacon('/report', JSON.stringify(
    { name: '%(name)s', event, bounds: [screenX, screenY, outerWidth, outerHeight] }));

  let told = '';
  setInterval(() => {
    const now = [screenX, screenY, outerWidth, outerHeight].join();
    if (now !== told) {
      told = now;
      report('bounds');
    }
  }, 20);

  const graph = document.querySelector('canvas').getContext('2d');
  let shift = 0;
  setInterval(() => {
    graph.clearRect(0, 0, 800, 400);
    graph.beginPath();
    for (let x = 0; x < 800; x += 1) {
      graph.lineTo(x, 200 + 90 * Math.sin((x + shift) / 17));
    }
    graph.strokeStyle = '#7cf';
    graph.stroke();
    shift += 1;
  }, 500);

  addEventListener('load', () => {
    report('loaded');
    setTimeout(() => {
      const button = document.createElement('button');
      button.className = 'icon-expand';
      button.textContent = 'Expand';
      button.addEventListener('click', () => {
        document.body.classList.add('expanded');
        report('expanded');
      });
      document.body.append(button);
    }, %(expands_after)d);
  });
</script>
"""

SIGN_IN = """<!doctype html><meta charset="utf-8"><title>site247 sign in</title>
<iframe id="loginIframe" name="loginIframe" src="/site247/form" width="400" height="240"></iframe>
"""

FORM = """<!doctype html><meta charset="utf-8"><title>site247 form</title>
<form name="signinform" method="post" action="/site247/sign-in" target="_top">
<input name="username"><input name="password" type="password"><button>Sign in</button></form>
"""


@dataclasses.dataclass
class Window:
    """What a dashboard has told of itself."""

    expanded: float | None = None
    bounds: tuple[int, ...] | None = None
    since: float = 0.0


class Site:
    """The site, on a port of its own, and what has happened there since it was forgotten last."""

    def __init__(self):
        self.changed = threading.Condition()
        self.windows: dict[str, Window] = {}
        self.sessions: set[str] = set()
        self.sign_ins = 0
        self.refused = 0
        self.server = _Server(("127.0.0.1", 0), _handler_of(self))
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def forget(self):
        with self.changed:
            self.windows, self.sessions = {}, set()
            self.sign_ins = self.refused = 0

    def wait_until_expanded(self, count, seconds):
        """Whether that many dashboards were expanded in time."""
        with self.changed:
            return self.changed.wait_for(
                lambda: sum(each.expanded is not None for each in self.windows.values()) >= count, seconds)

    def standing_since(self):
        """When the last dashboard was expanded and in place."""
        with self.changed:
            return max(max(each.expanded or 0, each.since) for each in self.windows.values())

    def report(self, name, event, bounds):
        with self.changed:
            window = self.windows.setdefault(name, Window())
            if event == "expanded":
                window.expanded = time.monotonic()
            if window.bounds != bounds:
                window.bounds, window.since = bounds, time.monotonic()
            self.changed.notify_all()


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 512
    daemon_threads = True


def _handler_of(site):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def answer(self, status, body="", **headers):
            content = body.encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(content)

        def signed_in(self):
            cookies = http.cookies.SimpleCookie(self.headers.get("Cookie", ""))
            return "site247" in cookies and cookies["site247"].value in site.sessions

        def do_GET(self):
            time.sleep(ANSWERS_AFTER)
            path = urllib.parse.urlparse(self.path).path
            if path == "/site247/":
                self.answer(200, SIGN_IN)
            elif path == "/site247/form":
                self.answer(200, FORM)
            elif path == "/site247/home":
                self.answer(200, "<!doctype html><title>site247 home</title>" if self.signed_in() else "")
            elif path.startswith("/site247/dash/") and self.signed_in():
                name = path.rsplit("/", 1)[1]
                self.answer(200, DASHBOARD % {"name": name, "expands_after": EXPANDS_AFTER_MS})
            elif path.startswith("/site247/dash/"):
                site.refused += 1
                self.answer(302, Location="/site247/")
            else:
                self.answer(404)

        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            if self.path == "/report":
                told = json.loads(body)
                site.report(told["name"], told["event"], tuple(told["bounds"]))
                self.answer(204)
                return
            time.sleep(ANSWERS_AFTER)
            form = dict(urllib.parse.parse_qsl(body))
            if self.path != "/site247/sign-in" or (form.get("username"), form.get("password")) != (USER, PASSWORD):
                self.answer(401, FORM)
                return
            session = secrets.token_hex(8)
            with site.changed:
                site.sign_ins += 1
                site.sessions.add(session)
            self.answer(302, Location="/site247/home", Set_Cookie=f"site247={session}; Path=/; HttpOnly")

    return Handler
