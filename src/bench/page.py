#!/usr/bin/python3
"""Figures of the admin page, on this machine.

Starts the demo (built before: target/wallup.jar), and measures with a real Chrome:
the weight of the page, the time to its first view with 5 and with 50 windows, the CPU of
the service with no, one and ten pages open on a standing wall, and how many REST reads a
second the service answers while 99 of 100 take less than 50 ms.

    src/bench/page.py [--quick]

Needs Debian's chromium, chromium-driver, xvfb, openbox and python3-selenium.
"""

import concurrent.futures
import http.client
import json
import os
import shutil
import statistics
import sys
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

import processes

PORT = 9247
PASSWORD = "figures of the page"
QUICK = "--quick" in sys.argv
SAMPLE = 5 if QUICK else 20


def launch(folder):
    """The demo, on a virtual display, with a password that we know."""
    environment = dict(os.environ, WALLUP_ADMIN_PASSWORD=PASSWORD)
    environment.pop("DISPLAY", None)
    with open(os.path.join(folder, "log"), "w") as log:
        return processes.Command(["bin/wallup", "demo", "--state", os.path.join(folder, "var")], environment, log)


def wait_until(what, condition, seconds=180):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if condition():
                return
        except (OSError, http.client.HTTPException):
            pass
        time.sleep(0.2)
    raise SystemExit(f"{what}: not within {seconds} s")


def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--window-size=1440,1000"):
        options.add_argument(argument)
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.get(f"http://127.0.0.1:{PORT}/sign-in")
    driver.find_element(By.NAME, "username").send_keys("admin")
    driver.find_element(By.NAME, "password").send_keys(PASSWORD)
    driver.find_element(By.CSS_SELECTOR, "main form button").click()
    WebDriverWait(driver, 20).until(lambda d: "/sign-in" not in d.current_url)
    return driver


def call(driver, method, path, body=None):
    """A request with the page's own session; what it answers."""
    return driver.execute_async_script("""
        const [method, path, body, done] = arguments;
        const headers = { 'Content-Type': 'application/yaml' };
        headers[document.querySelector('meta[name=csrf-header]').content]
            = document.querySelector('meta[name=csrf-token]').content;
        fetch(path, { method, headers, body }).then(async (r) => done([r.status, await r.text()]));
        """, method, path, body)


def weight(driver):
    """Requests and bytes on the wire of one view of the page with an empty cache, without its pictures."""
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    driver.get_log("performance")
    driver.get(f"http://127.0.0.1:{PORT}/")
    time.sleep(2)
    urls, sizes = {}, {}
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            urls[message["params"]["requestId"]] = message["params"]["request"]["url"]
        if message["method"] == "Network.loadingFinished":
            sizes[message["params"]["requestId"]] = message["params"]["encodedDataLength"]
    driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": False})
    own = {urls[each]: size for each, size in sizes.items() if each in urls and "/api/" not in urls[each]}
    return len(own), sum(own.values())


def first_view(driver):
    """Milliseconds until the page is drawn, as the browser tells them."""
    times = []
    for _ in range(3 if QUICK else 9):
        driver.get("about:blank")
        driver.get(f"http://127.0.0.1:{PORT}/")
        WebDriverWait(driver, 20).until(lambda d: d.execute_script(
            "return performance.getEntriesByName('first-contentful-paint').length > 0"))
        times.append(driver.execute_script(
            "return performance.getEntriesByName('first-contentful-paint')[0].startTime"))
    return statistics.median(times)


def load(driver, demo, pages):
    """CPU of the service and of its browsers, in parts of one core, with that many pages open."""
    for _ in range(pages):
        driver.switch_to.new_window("window")
        driver.get(f"http://127.0.0.1:{PORT}/")
    time.sleep(3)
    pid = demo.service()
    service, everything, begun = processes.cpu_of(pid), demo.cpu(), time.monotonic()
    time.sleep(SAMPLE)
    took = time.monotonic() - begun
    return (processes.cpu_of(pid) - service) / took, (demo.cpu() - everything) / took


def reads(session):
    """The most reads a second of a wall, by how many clients, while p99 is below 50 ms."""
    best = (0, 0, 0.0)
    for clients in (1, 2, 4, 8, 16, 32, 64):
        until = time.monotonic() + (2 if QUICK else 5)

        def read(_):
            connection = http.client.HTTPConnection("127.0.0.1", PORT)
            took = []
            while time.monotonic() < until:
                begun = time.perf_counter()
                connection.request("GET", "/api/walls/demo", headers={"Cookie": session})
                answer = connection.getresponse()
                answer.read()
                if answer.status != 200:
                    raise SystemExit(f"GET /api/walls/demo answers {answer.status}")
                took.append(time.perf_counter() - begun)
            return took

        begun = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(clients) as pool:
            took = sorted(sum(pool.map(read, range(clients)), []))
        rate, p99 = len(took) / (time.monotonic() - begun), took[int(len(took) * 0.99)] * 1000
        if p99 < 50 and rate > best[0]:
            best = (rate, clients, p99)
    return best


def many(windows):
    """A layout of that many windows in a grid, as YAML."""
    columns = 10
    rows = windows // columns
    lines = ["screens:", "  all: { x: 0, y: 0, width: 2560, height: 1440 }", "sign-in: demo-site247", "windows:"]
    for i in range(windows):
        lines.append(f"  - {{ name: w{i}, url: 'http://127.0.0.1:9248/site247/dash/w{i}', screen: all, "
                     f"area: {{ columns: {columns}, rows: {rows}, column: {i % columns + 1}, row: {i // columns + 1} }} }}")
    return "\n".join(lines) + "\n"


def main():
    folder = tempfile.mkdtemp(prefix="wallup-page-")
    demo = launch(folder)
    driver = None
    try:
        def answers():
            connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
            connection.request("GET", "/actuator/health")
            return connection.getresponse().status == 200
        wait_until("the demo's wall is up", answers)
        driver = browser()
        count, size = weight(driver)
        print(f"page weight, empty cache, without pictures: {size / 1024:.0f} KB in {count} requests")
        print(f"first view with 5 windows: {first_view(driver):.0f} ms")
        session = "; ".join(f"{each['name']}={each['value']}" for each in driver.get_cookies())
        driver.get("about:blank")
        for pages in (0, 1, 9):
            own, everything = load(driver, demo, pages)
            print(f"CPU with {({0: 0, 1: 1, 9: 10})[pages]} pages open, of one core: service {own:.1%}, "
                  f"with the wall's browsers {everything:.1%}")
        for handle in driver.window_handles[1:]:
            driver.switch_to.window(handle)
            driver.close()
        driver.switch_to.window(driver.window_handles[0])
        rate, clients, p99 = reads(session)
        print(f"REST reads: {rate:.0f} a second by {clients} clients, p99 {p99:.1f} ms")
        driver.get(f"http://127.0.0.1:{PORT}/")
        print("50 windows:", call(driver, "PUT", "/api/layouts/fifty", many(50))[0],
              call(driver, "DELETE", "/api/walls/demo")[0], call(driver, "POST", "/api/walls/fifty")[0])
        wait_until("50 windows are up",
                   lambda: '"up":true' in call(driver, "GET", "/api/walls/fifty")[1].replace(" ", ""), 300)
        print(f"first view with 50 windows: {first_view(driver):.0f} ms")
    finally:
        if driver:
            driver.quit()
        demo.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
