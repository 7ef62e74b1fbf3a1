#!/usr/bin/python3
"""Brings the reference wall up in every way, in turn, and tells what each takes.

    bin/bench            everything, five rounds and more; writes src/docs/performance.md, its chart and its figures
    bin/bench --quick    one round in less than three minutes, without the admin page; writes to target/bench
    bin/bench --rounds N, --only NAME,...    for looking closer; writes to target/bench
    bin/bench --busy N   walls of 5, 40 and 100 windows beside N endless loops, five rounds; --windows 5,40 for others;
                         adds its figures to src/docs, with --rounds or --windows to target/bench
    bin/bench --write    makes the table and the chart anew from the figures in src/docs

A display of its own is used, and no other port or folder than those that are free.
"""

import argparse
import contextlib
import datetime
import glob
import json
import os
import platform
import re
import signal
import subprocess
import sys

import busy
import contestants
import report

RACES = {
    "script": contestants.script,
    "script-with-sleeps": contestants.script_with_sleeps,
    "limit": contestants.limit,
    "up": contestants.from_process_start,
    "rest": contestants.from_rest,
    "sharing-none": contestants.from_rest_without_sharing,
}
WINDOWS = 5
SIZES = [1, 5, 10, 20, 40]
DOCS = os.path.join(contestants.HOME, "src", "docs")
TARGET = os.path.join(contestants.HOME, "target", "bench")


@contextlib.contextmanager
def display():
    """The two screens of the reference wall, with a window manager."""
    told, tells = os.pipe()
    # a standing wall is quiet: without -noreset the display would begin anew with each last client
    server = subprocess.Popen(["Xvfb", "-displayfd", str(tells), "-screen", "0", "2560x2880x24", "-nolisten", "tcp",
                               "-noreset"], pass_fds=[tells], stderr=subprocess.DEVNULL)
    os.close(tells)
    with os.fdopen(told) as number:
        name = ":" + number.readline().strip()
    manager = None
    try:
        if name == ":":
            raise SystemExit("Xvfb does not start")
        manager = subprocess.Popen(["openbox"], env=dict(os.environ, DISPLAY=name), stderr=subprocess.DEVNULL)
        yield name
    finally:
        for process in filter(None, (manager, server)):
            process.terminate()
            process.wait()


def output(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True, cwd=contestants.HOME).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def machine():
    with open("/proc/cpuinfo") as info:
        model = re.search(r"model name\s*: (.*)", info.read())
    with open("/proc/meminfo") as info:
        gibibytes = int(info.readline().split()[1]) / 2**20
    with open("/etc/os-release") as release:
        system = re.search(r'PRETTY_NAME="(.*)"', release.read())[1]
    return {"processor": model[1] if model else platform.machine(), "cores": os.cpu_count(),
            "memory": f"{gibibytes:.0f} GiB", "system": system}


def versions():
    import selenium
    with open(os.path.join(os.environ["JAVA_HOME"], "release")) as release:
        java = dict(re.findall(r'(\w+)="(.*)"', release.read()))
    version = lambda *command: (re.findall(r"\d+(?:\.\d+){2,}", output(*command)) or ["unknown"])[0]
    return {"Wallup": output("git", "describe", "--always", "--dirty", "--exclude=*"),
            "Java": f"{java['JAVA_VERSION']} ({java.get('IMPLEMENTOR', 'unknown')})",
            "Chromium": version("/usr/bin/chromium", "--version"),
            "ChromeDriver": version("/usr/bin/chromedriver", "--version"),
            "Python Selenium": selenium.__version__, "Python": platform.python_version()}


def distribution():
    """Mebibytes of what is installed, and of what the first start makes of it."""
    size = lambda *names: sum(os.path.getsize(each) for name in names
                              for each in glob.glob(os.path.join(contestants.HOME, "target", name))) / 2**20
    return {"jar": size("wallup.jar"), "cache": size("prepared/*/wallup.aot")}


def race(bench, names, rounds):
    """Each in turn, so that what the machine does besides is shared by all."""
    results = {name: [] for name in names}
    for number in range(rounds):
        for name in names:
            figures = RACES[name](bench, WINDOWS)
            results[name].append(figures)
            print(f"round {number + 1}, {name}: {figures['seconds']:.2f} s, {figures['memory-of-all']:.0f} MiB, "
                  f"{figures['cpu']:.1f} CPU seconds, {figures['sign-ins']} sign-ins", flush=True)
    return results


def growth(bench, sizes, rounds):
    """Seconds and memory of walls of several sizes."""
    results = {name: {str(size): [] for size in sizes} for name in ("limit", "rest")}
    for number in range(rounds):
        for size in sizes:
            for name in results:
                figures = RACES[name](bench, size)
                results[name][str(size)].append(figures)
                print(f"round {number + 1}, {size} windows, {name}: {figures['seconds']:.2f} s, "
                      f"{figures['memory-of-all']:.0f} MiB", flush=True)
    return results


def standing(bench, seconds):
    figures = contestants.from_rest(bench, WINDOWS, stands_for=seconds)["standing"]
    print(f"standing wall: service {figures['cpu-percent']:.2f} % of a core, {figures['memory']:.0f} MiB", flush=True)
    return figures


def page():
    """The figures of the admin page, as its own program tells them."""
    told = subprocess.run([sys.executable, os.path.join(contestants.BENCH, "page.py")], cwd=contestants.HOME, text=True,
                          stdout=subprocess.PIPE, check=True).stdout
    print(told, end="", flush=True)
    return [line for line in told.splitlines() if ": " in line and not line.startswith("50 windows")]


def write(figures, folder, images):
    # the table and the chart tell what the file tells, and not a digit more
    figures = report.rounded(figures)
    os.makedirs(folder, exist_ok=True)
    os.makedirs(images, exist_ok=True)
    with open(os.path.join(folder, "performance.json"), "w") as file:
        file.write(json.dumps(figures, indent=1) + "\n")
    with open(os.path.join(folder, "performance.md"), "w") as file:
        file.write(report.table(figures))
    with open(os.path.join(images, "performance.svg"), "w") as file:
        file.write(report.chart(figures))
    print(f"written: {os.path.join(folder, 'performance.md')}")


def measure_busy(options):
    with display() as name:
        figures = busy.race(name, options.busy, options.windows or busy.SIZES, options.rounds or 5)
    print(report.summary_of_busy(figures))
    if options.windows or options.rounds:
        os.makedirs(TARGET, exist_ok=True)
        with open(os.path.join(TARGET, "busy.json"), "w") as file:
            file.write(json.dumps(report.rounded(figures), indent=1) + "\n")
    else:
        with open(os.path.join(DOCS, "performance.json")) as file:
            write(dict(json.load(file), busy=figures), DOCS, os.path.join(DOCS, "images"))


def main():
    parser = argparse.ArgumentParser(prog="bin/bench", description="Measures how fast the reference wall stands.")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--busy", type=int, metavar="N")
    parser.add_argument("--windows", type=lambda sizes: list(map(int, sizes.split(","))))
    parser.add_argument("--only", type=lambda names: names.split(","))
    options = parser.parse_args()
    if options.write:
        with open(os.path.join(DOCS, "performance.json")) as file:
            write(json.load(file), DOCS, os.path.join(DOCS, "images"))
        return
    # whoever ends it, nothing is left running
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if options.busy:
        measure_busy(options)
        return
    full = not (options.quick or options.only or options.rounds)
    figures = {"date": datetime.date.today().isoformat(), "machine": machine(), "versions": versions(),
               "distribution": distribution(), "windows": WINDOWS}
    with display() as name:
        bench = contestants.Bench(name)
        try:
            # browsers and files have been read once before anything counts
            contestants.limit(bench, 1)
            figures["race"] = race(bench, options.only or list(RACES), options.rounds or (5 if full else 1))
            if full:
                figures["growth"] = growth(bench, SIZES, 3)
            elif options.quick:
                figures["growth"] = growth(bench, [5, 20], 1)
            if not options.only:
                figures["standing"] = standing(bench, 60 if full else 10)
        finally:
            bench.close()
    if full:
        figures["page"] = page()
    print(report.summary(figures))
    if full:
        with open(os.path.join(DOCS, "performance.json")) as file:
            figures.update((name, kept) for name, kept in json.load(file).items() if name == "busy")
        write(figures, DOCS, os.path.join(DOCS, "images"))
    else:
        write(figures, TARGET, TARGET)


if __name__ == "__main__":
    main()
