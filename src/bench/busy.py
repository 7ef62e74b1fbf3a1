"""Brings walls up while every core is taken, as on a PC that boots: how many windows stand, are any left over, how long."""

import contextlib
import glob
import json
import os
import subprocess
import time
import urllib.request

import contestants

SIZES = [5, 40, 100]

# so many Chromes, each with a driver, are no way to bring a wall up
SCRIPTED_AT_MOST = 40

# of the script's seconds
AT_MOST = 1.2


class Bench(contestants.Bench):
    """A bench where a wall that does not come up is a figure and no end."""

    def standing(self, command, windows, begun, spent=0.0):
        until = time.monotonic() + contestants.UP_WITHIN + windows
        while (not self.site.wait_until_expanded(windows, 1) and command.process.poll() is None
               and time.monotonic() < until):
            pass
        stand = sum(each.expanded is not None for each in self.site.windows.values())
        seconds = (self.site.standing_since() if stand == windows else time.monotonic()) - begun
        # what opens late opens now
        time.sleep(contestants.SETTLES)
        return {"seconds": seconds, "stand": stand, "windows": self.windows() or stand}

    def windows(self):
        """The windows of all browsers of the wall, whoever opened them."""
        count = 0
        for file in glob.glob(os.path.join(self.folder, "wallup", "var", "profiles", "*", "*", "DevToolsActivePort")):
            with open(file) as port, contextlib.suppress(OSError):
                address = f"http://127.0.0.1:{port.readline().strip()}/json/list"
                with urllib.request.urlopen(address, timeout=60) as targets:
                    count += sum(each["type"] == "page" for each in json.load(targets))
        return count


@contextlib.contextmanager
def cores_taken(loops):
    """So many programs that do nothing, for as long as it takes."""
    taken = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(loops)]
    try:
        yield
    finally:
        for each in taken:
            each.kill()
        for each in taken:
            each.wait()


def race(display, loops, sizes, rounds):
    """Figures by size and way: seconds, how many stand, and how many windows there are."""
    results = {str(size): {} for size in sizes}
    bench = Bench(display)
    try:
        for number in range(rounds):
            for size in sizes:
                for name in ("script", "rest"):
                    if name == "script" and size > SCRIPTED_AT_MOST:
                        continue
                    figures = _run(bench, name, loops, size)
                    results[str(size)].setdefault(name, []).append(figures)
                    print(f"round {number + 1}, {loops} loops, {size} windows, {name}: {figures['stand']} stand, "
                          f"{figures['windows'] - size:+d} besides, {figures['seconds']:.1f} s", flush=True)
    finally:
        bench.close()
    return {"loops": loops, "sizes": results}


def _run(bench, name, loops, size):
    if name == "script":
        with cores_taken(loops):
            return contestants.script(bench, size)
    return contestants.from_rest(bench, size, while_up=lambda: cores_taken(loops))
