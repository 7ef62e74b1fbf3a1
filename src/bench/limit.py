#!/usr/bin/python3
"""The practical limit: one Chrome without a driver, told what to do over its debugging pipe.

    limit.py SITE WINDOWS

Signs in once, then creates every window where it belongs, all at the same time, and clicks each expand button as soon
as it is there. Looks after nothing. Stays until it is ended.
"""

import asyncio
import json
import os
import sys
import tempfile

import wall

# besides those of every browser, what drivers and puppeteer add: full speed for windows that nobody looks at
FLAGS = ["--remote-debugging-pipe", "--no-default-browser-check", "--disable-background-timer-throttling",
         "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding", "--disable-breakpad",
         "--disable-default-apps", "--disable-extensions", "--disable-hang-monitor", "--disable-popup-blocking",
         "--disable-prompt-on-repost", "--metrics-recording-only", "--password-store=basic", "--use-mock-keychain",
         "--disable-features=Translate,AcceptCHFrame,MediaRouter,OptimizationHints"]

SIGN_IN = """new Promise((done) => {
  const look = () => {
    const form = document.querySelector('#loginIframe')?.contentDocument?.forms.signinform;
    if (!form) {
      return false;
    }
    form.elements.username.value = 'id';
    form.elements.password.value = 'passwd';
    form.submit();
    done();
    return true;
  };
  const again = () => look() || setTimeout(again, 10);
  again();
})"""

EXPAND = """new Promise((done) => {
  const look = () => {
    const button = document.querySelector('.icon-expand');
    button?.click();
    return button && done(true);
  };
  if (!look()) {
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }
})"""


class Chrome:
    """A Chrome at the other end of a pipe."""

    def __init__(self):
        self.last = 0
        self.answers = {}
        self.events = {}
        self.rest = b""

    async def start(self):
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()

        def as_descriptors_3_and_4():
            low = os.dup2(theirs_in, 20), os.dup2(theirs_out, 21)
            os.dup2(low[0], 3)
            os.dup2(low[1], 4)

        await asyncio.create_subprocess_exec(
            "/usr/bin/chromium", *wall.FLAGS, *FLAGS, f"--user-data-dir={tempfile.mkdtemp()}", "about:blank",
            preexec_fn=as_descriptors_3_and_4, close_fds=False,
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.out = ours_out
        os.set_blocking(ours_in, False)
        asyncio.get_running_loop().add_reader(ours_in, self.read, ours_in)

    def read(self, pipe):
        read = os.read(pipe, 1 << 20)
        if not read:
            raise SystemExit("Chrome has ended")
        *messages, self.rest = (self.rest + read).split(b"\0")
        for text in messages:
            message = json.loads(text)
            if "id" in message:
                self.answers.pop(message["id"]).set_result(message)
                continue
            event = message["method"], message.get("sessionId")
            for predicate, future in list(self.events.get(event, [])):
                if not future.done() and predicate(message["params"]):
                    future.set_result(message["params"])

    async def send(self, method, session=None, **parameters):
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        answer = self.answers[self.last] = asyncio.get_running_loop().create_future()
        os.write(self.out, json.dumps(message).encode() + b"\0")
        result = await answer
        if "error" in result:
            raise RuntimeError(f"{method}: {result['error']['message']}")
        return result["result"]

    def event(self, method, session=None, predicate=lambda _: True):
        future = asyncio.get_running_loop().create_future()
        self.events.setdefault((method, session), []).append((predicate, future))
        return future

    async def attach(self, target):
        return (await self.send("Target.attachToTarget", targetId=target, flatten=True))["sessionId"]

    async def evaluate(self, session, expression):
        """Again, when the document was replaced meanwhile."""
        while True:
            try:
                return await self.send("Runtime.evaluate", session, expression=expression, awaitPromise=True,
                                       userGesture=True)
            except RuntimeError:
                await asyncio.sleep(0.01)


async def sign_in(chrome, site):
    targets = (await chrome.send("Target.getTargets"))["targetInfos"]
    target = next(each["targetId"] for each in targets if each["type"] == "page")
    session = await chrome.attach(target)
    await chrome.send("Page.enable", session)
    await chrome.send("Page.navigate", session, url=f"{site}/site247/")
    home = chrome.event("Page.frameNavigated", session, lambda event: event["frame"]["url"].endswith("/home"))
    await chrome.evaluate(session, SIGN_IN)
    await home
    return target


async def open_window(chrome, site, name, bounds):
    x, y, width, height = bounds
    target = await chrome.send("Target.createTarget", url=f"{site}/site247/dash/{name}", newWindow=True,
                               left=x, top=y, width=width, height=height)
    await chrome.evaluate(await chrome.attach(target["targetId"]), EXPAND)


async def main():
    site, count = sys.argv[1], int(sys.argv[2])
    chrome = Chrome()
    await chrome.start()
    first = await sign_in(chrome, site)
    await asyncio.gather(*(open_window(chrome, site, name, bounds) for name, bounds in wall.windows(count)))
    await chrome.send("Target.closeTarget", targetId=first)
    await asyncio.sleep(3600)


if __name__ == "__main__":
    asyncio.run(main())
