# What meeting.py needs: browsers, and meetings to visit.
# SPDX-License-Identifier: Apache-2.0

import base64
import json
import os
import shutil
import time

from documents import document
from server import Meeting
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By


def wait(condition, what, seconds=30):
    """Waits until something is so."""
    end = time.time() + seconds
    while time.time() < end:
        try:
            if condition():
                return
        except Exception:
            pass
        time.sleep(0.03)
    assert condition(), f"waited {seconds} s for {what}"


class Browser:
    """A browser of its own, with its own cookies."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--force-color-profile=srgb", "--disable-dev-shm-usage"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.command = self.driver.execute_cdp_cmd

    def visit(self, address, width=1280, height=720):
        self.size(width, height)
        self.driver.get(address)
        self.errors()
        self.wait()
        return self

    def size(self, width, height):
        self.command("Emulation.setDeviceMetricsOverride", dict(width=width, height=height, deviceScaleFactor=1, mobile=width < 500))

    def wait(self):
        wait(lambda: self.script("return document.querySelectorAll('#weight-list li').length > 0 && document.querySelectorAll('#chart .gliding').length > 0"), "the page")

    def reload(self):
        self.driver.refresh()
        self.wait()

    def settle(self):
        time.sleep(0.7)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def script(self, text, *values):
        return self.driver.execute_script(text, *values)

    def active(self):
        return self.driver.switch_to.active_element

    def text(self, selector):
        return self.script("return document.querySelector(arguments[0]).textContent", selector)

    def value(self, selector):
        return round(float(self.script("return document.querySelector(arguments[0]).value", selector)), 1)

    def is_shown(self, selector):
        return self.script("return document.querySelector(arguments[0])?.checkVisibility() ?? false", selector)

    def order(self):
        """The options in the order that their bars stand in."""
        return self.script(
            "return [...document.querySelectorAll('#chart .gliding')].map((row) => [Number(row.style.transform.match(/, ([-\\d.]+)px/)[1]),"
            " row.querySelector('title').textContent.split('\\n')[0]]).sort((a, b) => a[0] - b[0]).map((row) => row[1])")

    def rows(self):
        """The options in the order of the table behind the picture."""
        wait(lambda: self.all("#table tbody th"), "the table")
        time.sleep(0.4)
        return self.script("return [...document.querySelectorAll('#table tbody th')].map((cell) => cell.textContent)")

    def cell(self, option, criterion):
        wait(lambda: self.all(".cells tbody td"), "the scores")
        return self.script(
            "return [...document.querySelectorAll('.cells td[role=gridcell]')].find((cell) => cell.assayPlace.criterion === arguments[1]"
            " && cell.parentElement.firstChild.textContent === arguments[0])", option, criterion)

    def hover(self, element):
        ActionChains(self.driver).move_to_element(element).perform()

    def press(self, *keys):
        chain = ActionChains(self.driver)
        for key in keys[:-1]:
            chain = chain.key_down(key)
        chain = chain.send_keys(keys[-1])
        for key in reversed(keys[:-1]):
            chain = chain.key_up(key)
        chain.perform()

    def errors(self):
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    def network(self, offline):
        self.command("Network.enable", {})
        self.command("Network.emulateNetworkConditions", dict(offline=offline, latency=0, downloadThroughput=-1, uploadThroughput=-1))

    def reduce_motion(self, wanted):
        self.command("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce" if wanted else ""}]})

    def allow_clipboard(self):
        self.command("Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})

    def drag(self, selector, moves):
        """Moves a slider to and fro with the pointer; how long each picture took, in milliseconds."""
        box = self.script("const s = document.querySelector(arguments[0]); s.scrollIntoView({block: 'center'});"
                          " performance.clearMeasures(); const b = s.getBoundingClientRect(); return [b.x, b.y, b.width, b.height, Number(s.value)]", selector)
        x, y, width, height, value = box
        y += height / 2
        at = x + 8 + (width - 16) * value / 100
        mouse = lambda kind, x: self.command("Input.dispatchMouseEvent", dict(type=kind, x=x, y=y, button="left", buttons=1, clickCount=1))
        mouse("mousePressed", at)
        for k in range(moves):
            mouse("mouseMoved", at + 60 * (1 - abs((k % 60) / 30 - 1)))
            time.sleep(0.012)
        mouse("mouseReleased", at)
        time.sleep(0.3)
        return self.script("return performance.getEntriesByName('assay:move-to-picture').map((m) => m.duration)")

    def after_rest(self):
        """How long after the last move the simulation's figures were there, in milliseconds."""
        def last(name):
            return self.script("return performance.getEntriesByName(arguments[0]).at(-1)?.startTime ?? -1", name)
        wait(lambda: last("assay:robustness") > last("assay:move"), "the simulation")
        return last("assay:robustness") - last("assay:move")

    def close(self):
        self.driver.quit()


class Room:
    """Meetings about several documents, a presenter's browser and a viewer's."""

    def __init__(self, program, document, folder, pictures):
        self.program, self.document, self.folder, self.pictures = program, document, folder, pictures
        self.meetings = {}
        self.browsers = {}
        if pictures:
            os.makedirs(pictures, exist_ok=True)

    def browser(self, name):
        if name not in self.browsers:
            self.browsers[name] = Browser()
        return self.browsers[name]

    @property
    def presenter(self):
        return self.browser("presenter")

    @property
    def viewer(self):
        return self.browser("viewer")

    def meeting(self, name):
        if name not in self.meetings:
            self.meetings[name] = self.fresh(name)
        return self.meetings[name]

    def fresh(self, name):
        place = os.path.join(self.folder, f"{name}-{len(os.listdir(self.folder))}")
        if name == "minerals":
            shutil.copytree(os.path.dirname(self.document), place)  # with the tables that it names
            path = os.path.join(place, os.path.basename(self.document))
        else:
            os.makedirs(place)
            path = os.path.join(place, f"{name}.json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(document(name), file, ensure_ascii=False)
        return Meeting(self.program, path)

    def open(self, name, width=1280, height=720):
        return self.presenter.visit(self.meeting(name).presenter, width, height)

    def picture(self, page, name):
        if self.pictures:
            page.driver.save_screenshot(os.path.join(self.pictures, f"{name}.png"))

    def print(self, page, name):
        if self.pictures:
            data = page.command("Page.printToPDF", dict(printBackground=True, preferCSSPageSize=True))["data"]
            with open(os.path.join(self.pictures, f"{name}.pdf"), "wb") as file:
                file.write(base64.b64decode(data))

    def tidy(self):
        """Ends the meetings, so that the next one begins afresh."""
        for meeting in self.meetings.values():
            meeting.close()
        self.meetings = {}

    def close(self):
        self.tidy()
        for browser in self.browsers.values():
            browser.close()
        self.browsers = {}
