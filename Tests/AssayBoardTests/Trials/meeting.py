# Drives the board in a real browser, as a meeting would. Prints a line "ok …" or "not ok …" for each thing it tries, and
# how fast it was; that depends on what else the machine does, so that nothing fails for being slow.
# SPDX-License-Identifier: Apache-2.0
#
#   /usr/bin/python3 meeting.py ASSAY-BOARD DOCUMENT [--pictures FOLDER] [--only WORD] [--skip NAME]
#
# Needs the Debian packages chromium, chromium-driver and python3-selenium.

import argparse
import os
import shutil
import sys
import tempfile
import traceback

sys.dont_write_bytecode = True  # nothing may appear among the sources

from room import Room, wait
from selenium.webdriver.common.keys import Keys
from server import Meeting

TRIALS = []


def trial(sentence):
    """Adds a function to the list of what is tried."""
    def add(function):
        TRIALS.append((sentence, function))
        return function
    return add


def same(found, expected):
    assert found == expected, f"found {found!r}, expected {expected!r}"


@trial("loads: title, ranking, weights, status banner, and no error in the console")
def loads(room):
    page = room.open("minerals")
    same(page.text("#title"), "India-US cooperation on critical minerals")
    same(len(page.order()), 9)
    same(page.order()[0], "Joint processing and refining")
    assert "53.6" in page.text("#leader"), page.text("#leader")
    same(len(page.all("#weight-list li")), 16)
    assert page.text("#status").startswith("Illustrative"), page.text("#status")
    wait(lambda: len(page.all("#chart [class=appearing]")) == 2, "brackets of what cannot be separated")
    same(page.errors(), [])


@trial("moves a weight by the keys of its slider: the order changes, and so does what the screen reader hears")
def moves(room):
    page = room.open("minerals")
    slider = page.find("#weight-breadth")
    slider.send_keys(Keys.PAGE_UP)
    wait(lambda: page.order()[0] == "Operational critical-minerals agreement", "another leader")
    wait(lambda: page.value("#weight-breadth") == 11, "a thumb at 11 %")
    same(page.rows()[0], "Operational critical-minerals agreement")
    wait(lambda: page.text("#announcement").startswith("Operational critical-minerals agreement"), "an announcement")
    weights = page.script("return [...document.querySelectorAll('#weight-list li:not(.group) input.percent')].map((f) => Number(f.value))")
    assert abs(sum(weights) - 100) < 0.7, f"weights sum to {sum(weights)}"


@trial("undoes and does again by the keyboard, and a run of keys is one step")
def undoes(room):
    page = room.open("minerals")
    slider = page.find("#weight-breadth")
    slider.send_keys(*[Keys.ARROW_RIGHT] * 5)
    wait(lambda: page.order()[0] == "Operational critical-minerals agreement", "another leader")
    page.press(Keys.CONTROL, "z")
    wait(lambda: page.order()[0] == "Joint processing and refining", "the first leader back")
    wait(lambda: page.value("#weight-breadth") == 6, "the weight back at 6 %")
    page.press(Keys.CONTROL, Keys.SHIFT, "z")
    wait(lambda: page.order()[0] == "Operational critical-minerals agreement", "the change done again")
    page.find("#reset").click()
    wait(lambda: page.order()[0] == "Joint processing and refining", "the document's own ranking")


@trial("takes a number for a weight, and leaves it with Escape")
def numbers(room):
    page = room.open("minerals")
    field = page.find("[aria-label='Weight of Supply security']")
    field.click()
    field.send_keys("50", Keys.ENTER)
    wait(lambda: field.get_attribute("value") == "50.0", "half of the weight")
    wait(lambda: page.value("#weight-diversification") == 25, "proportions kept within the group")
    field.send_keys("7", Keys.ESCAPE)
    wait(lambda: field.get_attribute("value") == "50.0", "the number as it was")
    field.send_keys("700", Keys.ENTER)
    wait(lambda: page.is_shown("#notice.refused"), "a refusal")
    wait(lambda: page.value("#weight-supply-security") == 50, "the weight as it was")


@trial("shows the witness of a score on hover and on focus, takes another score, and refuses nonsense in words")
def cells(room):
    page = room.open("minerals")
    page.find("#tab-scores").click()
    cell = page.cell("Joint processing and refining", "diversification")
    page.hover(cell)
    wait(lambda: "International Energy Agency" in page.text("#evidence"), "the source on hover")
    page.script("arguments[0].focus()", cell)
    wait(lambda: "Grade B" in page.text("#evidence"), "the grade on focus")
    cell.send_keys(Keys.ENTER)
    page.active().send_keys(Keys.CONTROL, "a")
    page.active().send_keys("1", Keys.ENTER)
    wait(lambda: page.order()[0] == "Operational critical-minerals agreement", "another leader")
    wait(lambda: "changed" in cell.get_attribute("class"), "the mark of a change")
    page.active().send_keys(Keys.ARROW_DOWN)
    same(page.script("return document.activeElement.closest('tr').firstChild.textContent"), "Third-country sourcing in Africa")
    page.active().send_keys(Keys.ENTER)
    page.active().send_keys(Keys.CONTROL, "a")
    page.active().send_keys("a lot", Keys.ENTER)
    wait(lambda: "a lot" in page.text("#notice"), "a sentence that quotes what was written")
    wait(lambda: page.active().get_attribute("value") == "a lot", "the field open for another try")
    page.active().send_keys(Keys.ESCAPE)


@trial("makes a figure with bounds unknown and known again, tells so in its witness, and saves it with everything beside it")
def ignorance(room):
    page = room.open("minerals")
    path = room.meeting("minerals").path
    page.find("#tab-scores").click()
    cell = page.cell("Joint processing and refining", "diversification")
    page.script("arguments[0].focus()", cell)
    cell.send_keys(Keys.ENTER)
    page.active().send_keys(Keys.CONTROL, "a")
    page.active().send_keys("unknown", Keys.ENTER)
    wait(lambda: page.text("#evidence .evidence-value").startswith("unknown"), "the witness of what nobody knows")
    page.press(Keys.CONTROL, "z")
    wait(lambda: page.text("#evidence .evidence-value").startswith("8 (4 to 14)"), "the figure back")
    page.press(Keys.CONTROL, "y")
    wait(lambda: "counts as the worst" in page.text("#remarks"), "what the unknown figure counts as")
    page.find("#save").click()
    page.find("#save-name").send_keys("Nobody knows")
    page.find("#save-form [value=document]").click()
    page.find("#save-now").click()
    saved = os.path.join(os.path.dirname(path), "nobody-knows.yaml")
    wait(lambda: os.path.exists(saved), "a document of its own")
    old, new = (open(name, encoding="utf-8").read() for name in [path, saved])
    same(new, old.replace("diversification: {low: 4, best: 8, high: 14, sources: [iea-ree", "diversification: {best: unknown, sources: [iea-ree", 1))


@trial("plays a scenario and another weight set, and marks weights that were moved")
def choices(room):
    page = room.open("minerals")
    before = page.text("#leader")
    page.find("#scenarios button:nth-child(3)").click()
    wait(lambda: page.text("#leader") != before, "another result")
    page.find("#tab-scores").click()
    wait(lambda: page.all("td.changed"), "cells that the scenario changed")
    page.find("#scenarios button:first-child").click()
    wait(lambda: page.text("#leader") == before, "the result without a scenario")
    page.find("#weight-sets button:nth-child(4)").click()
    wait(lambda: page.order()[0] == "Recycling and secondary recovery", "the leader of another weight set")
    page.find("#weight-durability").send_keys(Keys.ARROW_RIGHT)
    wait(lambda: "moved" in page.text("#weight-sets [aria-checked=true]"), "the mark of moved weights")


@trial("answers the other questions: flip points, sweep, A against B, perspectives, log")
def questions(room):
    page = room.open("minerals")
    wait(lambda: "3.172 weeks" in page.text(".panel-flips"), "the nearest flip point in its unit")
    assert "8.2\u00a0%" in page.text(".panel-flips"), "the nearest flip point of a weight"
    page.find("#weight-public-cost").click()
    page.press(Keys.CONTROL, "z")
    page.find("#tab-sweep").click()
    wait(lambda: page.all("#sweep-choice option"), "a choice of criteria")
    page.script("document.querySelector('#sweep-choice').value = 'public-cost'; document.querySelector('#sweep-choice').dispatchEvent(new Event('change'))")
    wait(lambda: len(page.all(".panel-sweep polyline")) == 9, "a line for each option")
    wait(lambda: "11.4\u00a0%" in page.text(".crossings"), "the crossing point")
    page.find("#tab-pair").click()
    wait(lambda: len(page.all(".pair tbody tr")) == 12, "twelve differences")
    assert "scores 1.0 more than" in page.text(".panel-pair .sentences"), page.text(".panel-pair .sentences")
    page.find("#tab-perspectives").click()
    wait(lambda: len(page.all(".perspectives td.leads")) == 5, "a leader for each weight set")
    assert "Kendall's W" in page.text(".panel-perspectives .sentences"), page.text(".panel-perspectives .sentences")
    page.find("#tab-log").click()
    wait(lambda: "The meeting begins" in page.text(".panel-log"), "the first line of the log")


@trial("keeps a log with names and times, and shows an earlier moment as outlines")
def log(room):
    page = room.open("minerals")
    page.find("#speaker").send_keys("Ms Rao", Keys.TAB)
    page.find("#weight-breadth").send_keys(Keys.PAGE_UP)
    page.find("#tab-log").click()
    wait(lambda: "Ms Rao" in page.text(".log tbody tr:first-child"), "who said so")
    assert "Breadth of shared minerals addressed" in page.text(".log tbody tr:first-child")
    page.find(".log tbody tr:last-child button").click()
    wait(lambda: page.text("#ghost-text").startswith("Outlined"), "what the outlines are")
    assert "▲1" in page.text("#chart"), "places gained since"
    same(len(page.script("return [...document.querySelectorAll('#chart rect[stroke-dasharray]')].filter((r) => r.getAttribute('visibility') !== 'hidden')")), 9)


@trial("shows a second window every change, and lets it change nothing")
def windows(room):
    meeting = room.meeting("minerals")
    page = room.presenter.visit(meeting.presenter)
    other = room.viewer.visit(meeting.viewer)
    same(other.find("#weight-breadth").is_enabled(), False)
    same(other.is_shown("#undo"), False)
    same(other.script("return fetch('/change', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{\"revision\": 1, \"edits\": []}'}).then((a) => a.status)"), 403)
    other.script("window.seen = new Promise((done) => new MutationObserver(() => done(Date.now())).observe(document.querySelector('#leader'), {childList: true, characterData: true, subtree: true}))")
    sent = page.script("const s = document.querySelector('#weight-breadth'); s.value = 20; s.dispatchEvent(new Event('input')); return Date.now()")
    late = other.script("return window.seen") - sent
    same(other.order()[0], "Operational critical-minerals agreement")
    return f"after {late} ms"


@trial("saves the weights as a set, never over another one without asking, and keeps the comments")
def saves(room):
    page = room.open("minerals")
    path = room.meeting("minerals").path
    page.find("#weight-breadth").send_keys(Keys.PAGE_UP)
    wait(lambda: page.value("#weight-breadth") == 11, "a moved weight")

    def save(name):
        page.find("#save").click()
        page.find("#save-name").send_keys(name)
        page.find("#save-now").click()

    before = open(path, encoding="utf-8").read()
    save("Second round")
    wait(lambda: page.text("#save-now") == "Change the file", "a question before it changes the file")
    same(open(path, encoding="utf-8").read(), before)
    page.find("#save-now").click()
    wait(lambda: page.is_shown("#notice.done"), "a word that it is saved")
    text = open(path, encoding="utf-8").read()
    assert "second-round:" in text and "# Perspectives, not positions." in text, "the set or the comments are missing"
    wait(lambda: "Second round" in page.text("#weight-sets"), "the new set among the others")
    page.find("#save").click()
    page.find("#save-name").send_keys("The whole of it")
    page.find("#save-form [value=document]").click()
    same(page.script("return document.querySelector('#save-id').value"), "the-whole-of-it")
    page.find("#save-now").click()
    wait(lambda: os.path.exists(os.path.join(os.path.dirname(path), "the-whole-of-it.yaml")), "another document")


@trial("is as it was after the page is loaded again")
def reloads(room):
    page = room.open("minerals")
    page.find("#weight-breadth").send_keys(Keys.PAGE_UP)
    wait(lambda: page.value("#weight-breadth") == 11, "a moved weight")
    page.reload()
    same(page.value("#weight-breadth"), 11)
    same(page.order()[0], "Operational critical-minerals agreement")


@trial("says that the document has changed on disk, and reloads it when told to")
def disk(room):
    page = room.open("minerals")
    path = room.meeting("minerals").path
    text = open(path, encoding="utf-8").read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace("title: India-US cooperation on critical minerals", "title: Another title", 1))
    wait(lambda: page.is_shown("#disk"), "the banner")
    page.find("#disk-reload").click()
    wait(lambda: page.text("#title") == "Another title", "the title from the file")
    same(page.is_shown("#disk"), False)


@trial("writes names of any kind as they are, and runs none of them")
def names(room):
    page = room.open("names")
    for tab in page.all("[role=tab]"):
        tab.click()
    page.find("#as-table").click()
    wait(lambda: "<script>window.hacked=2</script>" in page.text("#table"), "a name as it is written")
    same(page.script("return window.hacked ?? null"), None)
    same(len(page.script("return [...document.querySelectorAll('body img, body script')]")), 0)
    page.find("#as-table").click()
    same(page.errors(), [])


@trial("gives the picture to the clipboard, and the workbook as a file")
def exports(room):
    page = room.open("minerals")
    page.allow_clipboard()
    page.find("#copy").click()
    wait(lambda: page.is_shown("#notice.done"), "a word that it is copied")
    types = page.script("return navigator.clipboard.read().then((items) => items[0].types, (e) => [String(e)])")
    same(types, ["image/png"])
    start = page.script("return fetch('/workbook').then((a) => a.arrayBuffer()).then((b) => [...new Uint8Array(b.slice(0, 2))])")
    same(start, [0x50, 0x4B])


@trial("shows a lost connection, recovers, and says when the board is closed")
def connection(room):
    meeting = room.fresh("minerals")
    page = room.presenter.visit(meeting.presenter)
    page.network(offline=True)
    page.find("#weight-breadth").send_keys(Keys.PAGE_UP)
    try:
        wait(lambda: page.is_shown("#connection"), "the banner")
        wait(lambda: not page.find("#weight-breadth").is_enabled(), "a slider that takes no keys")
    finally:
        page.network(offline=False)
    wait(lambda: not page.is_shown("#connection"), "the connection back")
    wait(lambda: page.value("#weight-breadth") == 6, "the thumb where the board has it")
    wait(lambda: page.find("#weight-breadth").is_enabled(), "a slider that takes keys again")
    page.find("#weight-breadth").send_keys(Keys.PAGE_UP)
    wait(lambda: page.value("#weight-breadth") == 11, "a weight that moves again")
    meeting.kill()
    wait(lambda: page.is_shown("#connection"), "the banner after the server has gone")
    again = Meeting(room.program, meeting.path, port=meeting.port)
    wait(lambda: "assay board" in page.text("#connection"), "that the board is closed")
    again.close()


@trial("can be read: every text has contrast AA, every control has a name, and what has focus is seen")
def readable(room):
    page = room.open("minerals")
    for tab in ["flips", "scores", "sweep", "pair", "perspectives", "log"]:
        page.find(f"#tab-{tab}").click()
        page.settle()
        weak = page.script(open(os.path.join(os.path.dirname(__file__), "contrast.js"), encoding="utf-8").read())
        same(weak, [])
    nameless = page.script(
        "return [...document.querySelectorAll('button, a, input, select')].filter((e) => e.checkVisibility() && !e.computedName"
        " && !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length)).map((e) => e.outerHTML)")
    same(nameless, [])
    page.find("#undo")
    page.find("#weight-breadth").send_keys("")
    outline = page.script("document.querySelector('#help').focus({focusVisible: true}); return getComputedStyle(document.activeElement).outlineStyle")
    same(outline, "solid")


@trial("moves nothing by itself for those who want less motion")
def motion(room):
    page = room.open("minerals")
    page.reduce_motion(True)
    durations = page.script("return ['.gliding', '.sliding'].map((c) => getComputedStyle(document.querySelector('#chart ' + c)).transitionDuration)")
    page.reduce_motion(False)
    same(set(durations), {"0s"})


@trial("fits 1280 × 720 and a phone without scrolling sideways, and one option, and forty")
def fits(room):
    for document in ["minerals", "names", "one", "forty"]:
        for (name, width, height) in [("wide", 1280, 720), ("hd", 1920, 1080), ("phone", 390, 844)]:
            page = room.open(document, width, height)
            page.settle()
            beyond = page.script("return document.documentElement.scrollWidth - innerWidth")
            assert beyond <= 0, f"{document} at {width}: {beyond} px too wide"
            if name != "phone":
                same(page.script("return document.documentElement.scrollHeight <= innerHeight"), True)
            room.picture(page, f"{document}-{name}")
    page = room.open("minerals")
    room.print(page, "minerals")


@trial("shows a picture of every move of a slider: 20 options, 30 criteria, 100,000 draws behind")
def fast(room):
    page = room.open("large")
    page.settle()
    page.drag("#weight-c3", moves=150)  # warms the browser up
    measures = sorted(page.drag("#weight-c3", moves=300))
    assert measures, "no picture at all"
    middle, late = measures[len(measures) // 2], measures[int(0.95 * len(measures))]
    return f"from a move to its picture: median {middle:.0f} ms, 95th percentile {late:.0f} ms; simulation {page.after_rest():.0f} ms behind"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("document")
    parser.add_argument("--pictures", help="a folder for pictures of the page")
    parser.add_argument("--only", default="", help="tries only what has this word in its function's name")
    parser.add_argument("--skip", default=[], action="append", help="leaves out what has this name")
    wishes = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="assay-board-")
    room = Room(wishes.program, wishes.document, folder, wishes.pictures)
    failures = 0
    try:
        for sentence, function in TRIALS:
            if wishes.only not in function.__name__ or function.__name__ in wishes.skip:
                continue
            try:
                remark = function(room)
                print(f"ok {sentence}", flush=True)
                if remark:
                    print(f"{sentence}: {remark}", file=sys.stderr, flush=True)
            except Exception as failure:
                failures += 1
                reason = " ".join(str(failure).split()) or type(failure).__name__
                print(f"not ok {sentence}: {reason[:600]}", flush=True)
                traceback.print_exc(file=sys.stderr)
            finally:
                room.tidy()
    finally:
        room.close()
        shutil.rmtree(folder, ignore_errors=True)
    print("done")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
