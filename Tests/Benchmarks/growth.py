#!/usr/bin/env python3
"""Prints how time and memory grow with the size of made-up documents and questions.

    Tests/Benchmarks/growth.py PROGRAM [documents | questions] [SHAPE…]

Each shape is asked at four sizes, 1 to 16 MiB for documents (as text and as Markdown), 4 to 256 kB for questions, and a line
tells the processor's seconds and the most memory. A shape fails whose time grows faster than n log n, with some
room for noise, or which ends the program, or takes more than two minutes. Indexing is allowed 256 MiB here as always, so
memory of a document is to stay under 656 MiB.
"""
import math
import os
import resource
import subprocess
import sys
import tempfile

DOCUMENTS = {
    "emphasis": "**a* ", "strong": "a**b", "lazy quote": "> a\nb\n", "quotes": ">", "brackets": "[", "star bracket": "*[",
    "images": "![", "code spans": "`a", "tags": "<a ", "entities": "&amp;", "lines": "a\n", "paragraphs": "a\n\n",
    "escapes": "\\*", "links": "[a](b) ", "references": "[a] ", "notes": "[^1] ", "items": "- a\n", "nested quotes": "> > > a\n",
    "deep lazy quotes": ">>>>>>>>>> a\na\n", "fences": "```\n", "html": "<div>\n\n", "underlines": "a\n=\n", "definitions": "[a]: b\n\n",
    "addresses": "<a:b>", "nested lists": "- 1. ", "headings": "# a\n", "table rows": "| pay | rose | by 3% |\n",
    "table": "|a|b|\n|-|-|\n", "pipes": "|", "ordinary": "The **pay** of [doctors](u) rose, he said. It fell *later*.\n\n",
    "text": "The pay of doctors rose, he said. It fell later. ", "one word": "pay", "Chinese": "北京。*上海。*", "titles": "Pay Rise\n\nPay rose.\n\n",
    "long title": None, "quotation marks": "“Pay ", "said": "“Pay rose,” said Dr Smith. ", "stops": ". ", "capitals": "Dr. ",
    "combining": "e\u0301\u0301", "parentheses": "(", "backslashes": "\\", "front matter": None, "carriage returns": "a\r", "different words": None,
}
QUESTIONS = {
    "low quotation marks": "„ ", "open brackets": None, "angle quotes": "« ", "quoted": "\"a b\" ", "without": "-a ", "words": "pay rose index ",
    "compounds": "a-", "who said": "who said that ", "Chinese": "北京", "combining": "e\u0301", "initials": "a.", "capitals": "The Big ",
    "it": "it ", "and": "and ", "different words": None, "one word": "x", "marks": "\"", "stars": None, "mixed marks": "„ « ” “ ",
}


def repeated(text, size):
    piece = text.encode()
    return (piece * (size // len(piece) + 1))[:size]


def different(size):
    return b" ".join(b"w%x" % number for number in range(size // 6))[:size]


def document(name, size):
    if name == "long title":
        return b"# " + repeated("long title ", size // 2) + b"\n\n" + repeated("## a\n\nPay rose.\n\n", size // 2)
    if name == "front matter":
        return b"---\ntitle: a\n" + repeated("a: b\n", size)
    if name == "different words":
        return different(size)
    return repeated(DOCUMENTS[name], size)


def question(name, size):
    if name == "open brackets":
        return b"in:" + repeated("[a", size)
    if name == "stars":
        return b"in:" + repeated("*a", size)
    if name == "different words":
        return different(size)
    return repeated(QUESTIONS[name], size)


def run(program, arguments, script, cache):
    """The seconds, the most memory in MiB, and the status."""
    environment = dict(os.environ, XDG_CACHE_HOME=cache)
    child = subprocess.Popen([program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, env=environment,
                             preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (120, 121)))
    child.stdin.write(script)
    child.stdin.close()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    return usage.ru_utime, usage.ru_maxrss / 1024, status


def measure(program, kind, name, size):
    with tempfile.TemporaryDirectory() as folder:
        ending = ".md" if kind == "markdown" else ".txt"
        path = os.path.join(folder, "a" + ending)
        contents = b"Pay rose. It fell.\n" if kind == "questions" else document(name, size)
        with open(path, "wb") as file:
            file.write(contents)
        script = question(name, size) if kind == "questions" else b"how much did pay rise of a doctor?"
        arguments = ["--docs", path] + (["--follow"] if kind == "questions" else [])
        script = b"how much did pay rise?\n" + script if kind == "questions" else script
        return run(program, arguments, script + b"\n", os.path.join(folder, "cache"))


def main():
    program, wanted = sys.argv[1], sys.argv[2:]
    failed = 0
    for kind in ["markdown", "text", "questions"]:
        if wanted and wanted[0] != ("questions" if kind == "questions" else "documents"):
            continue
        shapes = QUESTIONS if kind == "questions" else DOCUMENTS
        sizes = [4 << 10, 16 << 10, 64 << 10, 256 << 10] if kind == "questions" else [1 << 20, 4 << 20, 16 << 20]
        for name in wanted[1:] or shapes:
            if name not in shapes:
                continue
            rows = []
            for size in sizes:
                rows.append(measure(program, kind, name, size))
                if rows[-1][2] not in (0, 1 << 8):
                    break
            fault = ""
            if rows[-1][2] not in (0, 1 << 8, 2 << 8):
                fault = f" ENDED with {rows[-1][2]}"
            for (one, _, _), (two, _, _), size in zip(rows, rows[1:], sizes):
                most = 4 * math.log2(4 * size) / math.log2(size) * 1.6
                if two > 0.5 and two > most * max(one, 0.02):
                    fault += f" GROWS {two / max(one, 0.02):.1f} times from {size >> 10} kB"
            if kind != "questions" and max(row[1] for row in rows) > 656:
                fault += " MEMORY"
            failed += fault != ""
            figures = "  ".join(f"{seconds:6.2f} s {memory:4.0f} MB" for seconds, memory, _ in rows)
            print(f"{kind:9} {name:20} {figures}{fault}", flush=True)
    print(f"{failed} shapes fail")
    return 1 if failed else 0


sys.exit(main())
