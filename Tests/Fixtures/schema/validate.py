# Says of documents, one a line, whether a JSON Schema of 2020-12 accepts them.
# SPDX-License-Identifier: Apache-2.0
"""Usage: validate.py SCHEMA, with lines such as {"name": "plant.yaml", "text": "assay: 1"} on standard input.

For each line there is one on standard output: nothing for a valid document, else what is wrong with it; a question mark
and a reason for a text that is neither YAML 1.2 nor JSON.
"""

import json
import re
import sys

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match


class CoreLoader(yaml.SafeLoader):
    """YAML with the core schema of version 1.2, as editors read it: dates and 'no' are texts."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


CoreLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"), ["~", "n", "N", ""])
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
CoreLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"), list("-+.0123456789"))
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
CoreLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))
CoreLoader.add_constructor("tag:yaml.org,2002:bool", lambda loader, node: node.value.lower() == "true")
CoreLoader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))


def objection(validator, name, text):
    try:
        value = json.loads(text) if name.endswith(".json") else yaml.load(text, Loader=CoreLoader)
    except (ValueError, TypeError, AttributeError, RecursionError, yaml.YAMLError) as error:
        return "? " + str(error)
    error = best_match(validator.iter_errors(value))
    return "" if error is None else "/".join(map(str, error.absolute_path)) + ": " + error.message


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for line in sys.stdin:
        document = json.loads(line)
        print(" ".join(objection(validator, document["name"], document["text"]).split()), flush=True)


main()
