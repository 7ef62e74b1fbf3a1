#!/usr/bin/python3
"""A wall as its owner scripts it by hand: a ChromeDriver, a Chrome and a sign-in for each window, all at the same time.

    script.py SITE WINDOWS [SECONDS]

SECONDS are slept after each sign-in, as such scripts do; without them the signed-in page is waited for, which is the
best that this way can do. Stays until it is ended. Needs Debian's python3-selenium, chromium and chromium-driver.
"""

import multiprocessing
import sys
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

import wall


def bring_up(site, name, bounds, pause):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in wall.FLAGS:
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    wait = WebDriverWait(driver, 120, poll_frequency=0.05)
    driver.get(f"{site}/site247/")
    driver.switch_to.frame("loginIframe")
    driver.find_element(By.NAME, "username").send_keys("id")
    driver.find_element(By.NAME, "password").send_keys("passwd")
    driver.find_element(By.NAME, "signinform").submit()
    if pause:
        time.sleep(pause)
    else:
        wait.until(lambda each: each.title == "site247 home")
    driver.get(f"{site}/site247/dash/{name}")
    x, y, width, height = bounds
    driver.set_window_position(x, y)
    driver.set_window_size(width, height)
    wait.until(lambda each: each.find_elements(By.CLASS_NAME, "icon-expand"))[0].click()
    time.sleep(3600)


def main():
    site, count = sys.argv[1], int(sys.argv[2])
    pause = float(sys.argv[3]) if len(sys.argv) > 3 else 0
    processes = [multiprocessing.Process(target=bring_up, args=(site, name, bounds, pause))
                 for name, bounds in wall.windows(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == "__main__":
    main()
