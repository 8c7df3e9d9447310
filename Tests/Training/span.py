#!/usr/bin/env python3
"""Learns the scorer of answer spans and writes its weights as Swift.

  span.py FILE [--write SPANWEIGHTS.swift] [--folds N] [--epochs N] [--seed N]

FILE is what `AskBenchmarks export-spans` wrote: questions, the sentences that answer them, and the features of every run of
tokens, numbered by the code that serves. A run's score is w3·relu(W2·relu(q + b + e + p) + b2): q, b, e and p are the sums of a
row for each feature of the question, of the run's beginning, of its end, and of both. The probability of a run is the softmax
over the runs of its sentence. First the examples are split by article into folds, each scored by a model that has not seen it:
the figures and the calibration come from there. Then one model learns from all.
"""
import argparse, collections, datetime, os, re, string, struct, sys, time
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # sums in another order would give other weights
import numpy as np, scipy.sparse as sparse  # noqa: E402

HIDDEN, SECOND = 32, 16


def normal(text):
    text = "".join(c for c in text.lower() if c not in set(string.punctuation))
    return re.sub(r"\b(a|an|the)\b", " ", text).split()


def f1(one, other):
    same = sum((collections.Counter(one) & collections.Counter(other)).values())
    return 2 * same / (len(one) + len(other)) if same else 0.0


class Example:
    __slots__ = "article question begin end first last pair target f1 em votes runs".split()


def examples(path):
    data = open(path, "rb").read()
    assert data[:4] == b"SPN1"
    counts = struct.unpack_from("<4I", data, 4)
    place, result = 20, []
    u32 = lambda at: struct.unpack_from("<I", data, at)[0]
    while place < len(data):
        x = Example(); x.article = u32(place); n = u32(place + 4); place += 8
        x.question = np.frombuffer(data, "<u2", n, place).astype(np.int32); place += 2 * n
        n = u32(place); text = data[place + 4: place + 4 + n]; place += 4 + n
        tokens = u32(place); place += 4
        if tokens:
            edge = u32(place + 8)
            width = 8 + 2 * (4 + 2 * edge)
            block = np.frombuffer(data, np.uint8, tokens * width, place).reshape(tokens, width); place += tokens * width
            spans = block[:, 4:8].copy().view("<u2"); a = 12
            x.begin = block[:, a: a + 2 * edge].copy().view("<u2").astype(np.int32)
            x.end = block[:, a + 2 * edge + 4:].copy().view("<u2").astype(np.int32)
        runs = u32(place); place += 4
        if runs:
            pair = u32(place + 8); width = 8 + 4 + 2 * pair
            block = np.frombuffer(data, np.uint8, runs * width, place).reshape(runs, width); place += runs * width
            ends = block[:, 4:8].copy().view("<u2").astype(np.int32); x.first, x.last = ends[:, 0], ends[:, 1]
            x.pair = block[:, 12:].copy().view("<u2").astype(np.int32)
        answers = []; n = u32(place); place += 4
        for _ in range(n):
            size = u32(place); answers.append(normal(data[place + 4: place + 4 + size].decode())); place += 4 + size
        if not runs: continue
        x.f1 = np.zeros(runs, np.float32); x.em = np.zeros(runs, bool); votes = collections.Counter(" ".join(a) for a in answers)
        x.target = np.zeros(runs, np.float32); matching = collections.defaultdict(list)
        kinds = {k: k.split() for k in votes}
        for r in range(runs):
            said = normal(text[spans[x.first[r], 0]: spans[x.last[r], 1]].decode("utf-8", "replace")); key = " ".join(said)
            x.f1[r] = max(f1(said, a) for a in kinds.values())
            if key in votes: x.em[r] = True; matching[key].append(r)
        for key, found in matching.items(): x.target[found] += votes[key] / len(found)
        x.runs = runs; total = x.target.sum(); x.votes = total / sum(votes.values())
        if total: x.target /= total
        result.append(x)
    return counts, result


def rows(lists, width):
    """A sparse matrix with a row for each list of features."""
    n = lists.shape[0]; per = lists.shape[1]
    return sparse.csr_matrix((np.ones(lists.size, np.float32), lists.ravel(), np.arange(0, lists.size + 1, per)), shape=(n, width))


class Batch:
    def __init__(self, chosen, counts):
        self.chosen = chosen
        sizes = np.array([x.runs for x in chosen]); self.starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self.owner = np.repeat(np.arange(len(chosen)), sizes)
        tokens = np.cumsum([0] + [len(x.begin) for x in chosen])[:-1]
        self.first = np.concatenate([x.first + t for x, t in zip(chosen, tokens)])
        self.last = np.concatenate([x.last + t for x, t in zip(chosen, tokens)])
        self.question = rows(np.stack([x.question for x in chosen]), counts[0])
        self.begin = rows(np.concatenate([x.begin for x in chosen]), counts[1])
        self.end = rows(np.concatenate([x.end for x in chosen]), counts[2])
        self.pair = rows(np.concatenate([x.pair for x in chosen]), counts[3])
        self.target = np.concatenate([x.target for x in chosen])
        self.pick = [sparse.csr_matrix((np.ones(len(i), np.float32), i, np.arange(len(i) + 1)), shape=(len(i), n))
                     for i, n in ((self.owner, len(chosen)), (self.first, self.begin.shape[0]), (self.last, self.end.shape[0]))]


class Model:
    def __init__(self, counts, seed):
        r = np.random.default_rng(seed); self.r = r
        self.p = {k: (r.normal(size=(n, HIDDEN)) * 0.05).astype(np.float32) for k, n in zip("qbep", counts)}
        self.p["w2"] = (r.normal(size=(HIDDEN, SECOND)) * (2 / HIDDEN) ** .5).astype(np.float32)
        self.p["b2"] = np.zeros(SECOND, np.float32)
        self.p["w3"] = (r.normal(size=SECOND) * (1 / SECOND) ** .5).astype(np.float32)
        self.m = {k: np.zeros_like(v) for k, v in self.p.items()}; self.v = {k: np.zeros_like(v) for k, v in self.p.items()}; self.t = 0

    def scores(self, b, drop=0.0):
        p = self.p
        h = b.pick[0] @ (b.question @ p["q"]) + b.pick[1] @ (b.begin @ p["b"]) + b.pick[2] @ (b.end @ p["e"]) + b.pair @ p["p"]
        h = np.maximum(h, 0); mask = None
        if drop: mask = ((self.r.random(h.shape, np.float32) > drop) / (1 - drop)).astype(np.float32); h = h * mask
        g = np.maximum(h @ p["w2"] + p["b2"], 0)
        return g @ p["w3"], h, g, mask

    @staticmethod
    def softmax(b, s):
        e = np.exp(s - np.maximum.reduceat(s, b.starts)[b.owner]); return e / np.add.reduceat(e, b.starts)[b.owner]

    def step(self, b, rate, decay, drop):
        s, h, g, mask = self.scores(b, drop); prob = self.softmax(b, s); p = self.p; n = len(b.chosen)
        ds = (prob - b.target) / n
        dg = ds[:, None] * p["w3"] * (g > 0); dh = dg @ p["w2"].T * (h > 0)
        if mask is not None: dh *= mask
        grads = {"w3": g.T @ ds, "w2": h.T @ dg, "b2": dg.sum(0), "p": b.pair.T @ dh, "q": b.question.T @ (b.pick[0].T @ dh),
                 "b": b.begin.T @ (b.pick[1].T @ dh), "e": b.end.T @ (b.pick[2].T @ dh)}
        self.t += 1
        for k, gk in grads.items():
            gk = np.asarray(gk, np.float32)
            self.m[k] += 0.1 * (gk - self.m[k]); self.v[k] += 0.005 * (gk * gk - self.v[k])
            step = self.m[k] / (1 - .9 ** self.t) / (np.sqrt(self.v[k] / (1 - .995 ** self.t)) + 1e-8)
            p[k] -= rate * (step + decay * p[k])
        return -(b.target * np.log(prob + 1e-12)).sum() / n


def learn(chosen, counts, seed, epochs, rate=0.002, decay=0.02, drop=0.25, size=48):
    model = Model(counts, seed); usable = [x for x in chosen if x.target.any()]
    steps = epochs * (len(usable) // size); done = 0
    for epoch in range(epochs):
        order = model.r.permutation(len(usable)); loss = 0.0; start = time.time()
        for at in range(0, len(order) - size + 1, size):
            r = rate * min(1, (done + 1) / 100) * (1 - done / max(1, steps)); done += 1
            loss += model.step(Batch([usable[i] for i in order[at: at + size]], counts), r, decay, drop)
        print(f"  epoch {epoch + 1}: loss {loss / max(1, len(order) // size):.4f}, {time.time() - start:.0f} s", file=sys.stderr, flush=True)
    return model


def judge(model, chosen, counts, temperature=1.0):
    """For each example the probability of its best run, whether that is exact, and its F1."""
    out = []
    for at in range(0, len(chosen), 256):
        b = Batch(chosen[at: at + 256], counts); s = model.scores(b)[0] / temperature
        prob = model.softmax(b, s)
        for i, x in enumerate(b.chosen):
            part = prob[b.starts[i]: b.starts[i] + x.runs]; best = int(part.argmax()); out.append((part[best], x.em[best], x.f1[best]))
    return np.array(out, float)


def calibrated(results, exact_from):
    """What makes the probabilities of held-out runs likeliest, and how many of the likeliest runs are exact as often as
    wanted."""
    p, exact = results[:, 0], results[:, 1]
    q = np.clip(p, 1e-6, 1 - 1e-6); logit = np.log(q / (1 - q))
    def loss(ab): z = 1 / (1 + np.exp(-(ab[0] * logit + ab[1]))); return -(exact * np.log(z + 1e-9) + (1 - exact) * np.log(1 - z + 1e-9)).mean()
    best = min(((a, b) for a in np.arange(.3, 1.6, .02) for b in np.arange(-1.5, 1.5, .02)), key=loss)
    z = 1 / (1 + np.exp(-(best[0] * logit + best[1])))
    order = np.argsort(-z); share = np.arange(1, len(z) + 1) / len(z); right = np.cumsum(exact[order]) / np.arange(1, len(z) + 1)
    last = max([i for i in range(len(z)) if right[i] >= exact_from and i > 50] or [0])
    return best, float(right[last]), float(share[last]), z


LEVELS = 45  # a weight of the tables is one of 91 levels, in a byte


def quantised(model, chosen):
    """The tables in steps that a byte can hold; rows that no example has are 0."""
    b = Batch(chosen, [model.p[k].shape[0] for k in "qbep"]); steps = {}
    for k, seen in zip("qbep", (b.question, b.begin, b.end, b.pair)):
        w = model.p[k]; w[np.asarray(seen.sum(0)).ravel() == 0] = 0
        steps[k] = float(np.quantile(np.abs(w[w != 0]), .9995)) / LEVELS
        model.p[k] = (np.clip(np.round(w / steps[k]), -LEVELS, LEVELS) * steps[k]).astype(np.float32)
    return steps


def swift(model, steps, counts, facts, calibration):
    lines = [f"// Generated by `make train-span` on {datetime.date.today()}; do not edit.", "//"]
    lines += [f"// {fact}" for fact in facts]
    numbers = lambda v: ", ".join(f"{x:.5g}" for x in np.asarray(v, float).ravel())
    def array(name, v, doc):
        out, row = [f"  /// {doc}", f"  static let {name}: [Float] = ["], "    "
        for x in np.asarray(v, float).ravel():
            cell = f"{x:.5g}, "
            if len(row) + len(cell) > 108: out.append(row.rstrip()); row = "    "
            row += cell
        return out + [row.rstrip(), "  ]"]
    lines += ["", "/// The weights of the scorer of answer spans, but for its tables, which stand in `spans.bin`.", "enum SpanWeights {"]
    lines += ["  /// What turns the logit of the softmax into that of a probability: a factor and a summand.",
              f"  static let calibration = ({calibration[0]:.3f}, {calibration[1]:.3f})",
              "  /// How many features each table has a row for: of the question, a beginning, an end, a pair.",
              f"  static let counts = [{', '.join(map(str, counts))}]",
              "  /// The worth of one level in each table.", f"  static let steps: [Float] = [{', '.join(f'{steps[k]:.7g}' for k in 'qbep')}]"]
    lines += array("second", model.p["w2"].T, "The second layer, output by output.")
    lines += array("secondBias", model.p["b2"], "What the second layer adds.")
    lines += array("third", model.p["w3"], "The third layer.")
    return "\n".join(lines + ["}", ""])


def levels(model, steps):
    """The tables, a signed byte for each weight, row by row."""
    return b"".join(np.round(model.p[k] / steps[k]).astype(np.int8).tobytes() for k in "qbep")


def main():
    a = argparse.ArgumentParser(); a.add_argument("file"); a.add_argument("--write"); a.add_argument("--tables"); a.add_argument("--folds", type=int, default=4)
    a.add_argument("--epochs", type=int, default=6); a.add_argument("--seed", type=int, default=7); a.add_argument("--exact", type=float, default=.75)
    o = a.parse_args(); counts, all_ = examples(o.file); results = []
    print(f"{len(all_)} examples, reachable {np.mean([x.em.any() for x in all_]):.4f}, best F1 {np.mean([x.f1.max() for x in all_]):.4f}, "
          f"runs {np.mean([x.runs for x in all_]):.0f}, features {counts}", flush=True)
    for fold in range(o.folds):
        held = [x for x in all_ if x.article % o.folds == fold]
        model = learn([x for x in all_ if x.article % o.folds != fold], counts, o.seed, o.epochs)
        results.append(judge(model, held, counts))
        print(f"fold {fold}: exact {results[-1][:, 1].mean():.4f}, F1 {results[-1][:, 2].mean():.4f}", flush=True)
    r = np.concatenate(results); calibration, right, share, z = calibrated(r, o.exact)
    facts = [f"Data: SQuADShifts new-wiki, {len(all_)} questions with the sentences that answer them.",
             f"Scored by models that had not seen the article ({o.folds} folds, {o.epochs} epochs, seed {o.seed}):",
             f"exact {r[:, 1].mean():.3f}, F1 {r[:, 2].mean():.3f}; the likeliest {share:.3f} of all: {right:.3f} exact."]
    print("\n".join(facts)); print("said / exact: " + ", ".join(f"{z[m].mean():.2f} / {r[m, 1].mean():.2f}" for m in [(z >= t / 10) & (z < t / 10 + .1) for t in range(10)] if m.sum() > 20), flush=True)
    if o.write:
        model = learn(all_, counts, o.seed, o.epochs); before = judge(model, all_[:1000], counts); steps = quantised(model, all_)
        after = judge(model, all_[:1000], counts); print(f"exact on the first 1000 it learned from: {before[:, 1].mean():.4f}, in {2 * LEVELS + 1} levels {after[:, 1].mean():.4f}")
        open(o.write, "w").write(swift(model, steps, counts, facts, calibration))
        open(o.tables, "wb").write(levels(model, steps))


main()
