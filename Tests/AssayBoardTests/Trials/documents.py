# Made-up documents: large ones, small ones, and one whose names are traps.
# SPDX-License-Identifier: Apache-2.0

import random


def document(name):
    """A made-up document in JSON."""
    if name == "large":
        return large_document(20, 30, 5)
    if name == "one":
        return large_document(1, 3, 3)
    if name == "forty":
        return large_document(40, 12, 4)
    made = large_document(7, 6, 2)
    made["title"] = '<b onmouseover="window.hacked=3">Bold</b> & "quoted"'
    for option, text in zip(made["options"].values(), [
            '<img src=x onerror="window.hacked=1">', "कच्चे खनिजों का संयुक्त प्रसंस्करण और शोधन", "重要鉱物の共同加工と精製に関する協力協定",
            "Совместная переработка критических минералов и вторичное сырьё", "معالجة مشتركة للمعادن الحرجة",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft der vereinigten Minerale",
            "</script><script>window.hacked=2</script>"]):
        option["name"] = text
    leaves = [leaf for group in made["criteria"].values() for leaf in group["criteria"].values()]
    for leaf, text in zip(leaves, [
            "<svg/onload=window.hacked=4>", "持続可能性", "स्थायित्व", "Coût public", "O'Brien & \"Sons\"",
            "A very long criterion name that goes on about the diversification of the bottleneck stage of the chain"]):
        leaf["name"] = text
    return made


def large_document(options, criteria, groups):
    """A document with as many options, criteria and groups as asked for, from seeded numbers."""
    numbers = random.Random(4)
    leaf = lambda j: {"name": f"Criterion {j}", "unit": "points", "range": {"worst": 0, "best": 10}}
    if groups == criteria:
        tree = {f"c{j}": leaf(j) for j in range(criteria)}
    else:
        tree = {f"g{g}": {"name": f"Group {g}", "criteria": {f"c{j}": leaf(j) for j in range(g, criteria, groups)}} for g in range(groups)}
    ids = [f"c{j}" for j in range(criteria)]

    def estimate():
        best = round(numbers.uniform(0, 10), 1)
        return [max(0, round(best - 1, 1)), best, min(10, round(best + 1, 1))]

    return {
        "assay": 1, "title": "A made-up decision", "status": "draft", "criteria": tree,
        "weights": {j: numbers.randint(1, 20) for j in ids},
        "options": {f"o{i}": {"name": f"Option number {i}"} for i in range(options)}, "baseline": "o0",
        "performance": {f"o{i}": {j: estimate() for j in ids} for i in range(options)},
    }
