#!/usr/bin/env python3
"""Learns the weights of the model of evidence: train.py DATA OUT

DATA: the folder that `AskBenchmarks export` wrote. OUT: the C file to write.
  --check          also prints figures by cross-validation, articles never parted, and how reliable the confidence is
  --without WORDS  only with --check: leaves features out whose names contain one of the words (commas between them)
  --ablate         leaves one feature after another out and prints what each is worth, by cross-validation
  --subjects       with --ablate: leaves out the features of one subject after another
  --quick          with --ablate: one fold and three epochs instead of two and nine
"""
import argparse, datetime, os, sys
import numpy as np
import model, weights
from questions import Questions

FOLDS = 4
THRESHOLDS = (0.05, 0.1, 0.15, 0.18, 0.2, 0.25, 0.3, 0.4, 0.5)
# Added to the group of a question that its folder does not answer.
ABSENT = 100
# How often each question of a set is learned from; below 1, of how many of them.
SHARES = {
    "new-wiki-together": 1,
    "new-wiki-chapters": 0.6,
    "new-wiki-hidden": 0.9,
    "new-wiki-elsewhere": 0.25,
    "selqa-together": 1,
    "qed-whole": 3,
    "qed-whole-near": 1,
    "definitions": 1,
    "qed-pages": 1,
    "folders": 5,
    "own": 4,
    "conversations": 4,
}
SETS = tuple(SHARES)
VARIANTS = ("with", "without")


SUBJECTS = {
    "meaning": "nearestword nearestinpassage meaning clos soft".split(),
    "what stands around": ["inpassage", "before", "behind", "passage", "lead in"],
    "title, heading, document": ["inlead", "lead coverage", "document"],
    "kinds of answer": "kind,names,full name,numbers,year,calendar,percent,money,duration,reason,place,naming,personal,means,denial,being".split(","),
    "neighbours, order, distance": "neighbour density order nearother".split(),
    "same form, beginnings": "form beginning".split(),
    "shape of the sentence": ["sentence length", "news", "position", "isfirst", "is first", "pronoun"],
    "question word, expected kind": "asks expects".split(),
    "rarity": "rarest rarity".split(),
}


def blind(names, words):
    """The features whose names contain one of the words."""
    networks = [("term", [n[5:] for n in names if n.startswith("term ")])]
    networks += [("sentence", [n[9:] for n in names if n.startswith("sentence ")])]
    return [(net, i) for net, own in networks for i, name in enumerate(own) if any(w in name.lower() for w in words)]


def learn(sets, chosen, **options):
    return model.train([(sets[name], chosen(sets[name], name)) for name in SETS], hits=36, **{"epochs": 6, "decay": 0.3, **options})


def shared(chosen, name):
    """The questions as often as their set's share says."""
    share = SHARES[name]
    if share >= 1:
        return np.tile(chosen, share)
    return np.random.default_rng(0).permutation(chosen)[: int(len(chosen) * share)]


def everything(questions, name):
    return shared(np.arange(len(questions)), name)


def fold_of(questions, name):
    """The fold in which a question is tested: by its article, or by its folder, of which there are five."""
    if name.startswith("selqa"):
        return np.full(len(questions), -1)
    return np.minimum(questions.group % ABSENT, FOLDS - 1) if name == "folders" else questions.group % FOLDS


def outside(fold):
    def chosen(questions, name):
        return shared(np.flatnonzero(fold_of(questions, name) != fold), name)

    return chosen


def check(sets, folds=range(FOLDS), quiet=False, **options):
    """Cross-validated figures: of the ranking, and of the confidence that there is an answer."""
    ranks, alone, held, hidden, folders = [], [], [], [], []
    others = {name: [] for name in ("qed-whole", "definitions", "qed-pages", "own", "conversations")}
    for fold in folds:
        learned = learn(sets, outside(fold), **options)
        inside = {name: np.flatnonzero(fold_of(sets[name], name) == fold) for name in SETS}
        together = sets["new-wiki-together"]
        ranks.append(model.ranks(learned, together, inside["new-wiki-together"]))
        alone.append(model.ranks(learned, sets["new-wiki-chapters"], inside["new-wiki-chapters"]))
        held.append(model.confidence(learned, together, inside["new-wiki-together"]))
        hidden.append(model.confidence(learned, sets["new-wiki-hidden"], inside["new-wiki-hidden"]))
        if quiet:
            continue
        asked = inside["folders"]
        judged = model.ranks(learned, sets["folders"], asked), model.confidence(learned, sets["folders"], asked)[:, 1]
        folders.append(np.stack([*judged, sets["folders"].group[asked] >= ABSENT], 1))
        for name, found in others.items():
            found.append(model.ranks(learned, sets[name], inside[name]))
    ranks, alone = np.concatenate(ranks), np.concatenate(alone)
    figures = model.figures(ranks)
    if not quiet:
        print("new-wiki in one library:", model.shown(figures))
        print("new-wiki, a few pages alone, reworded:", model.shown(model.figures(alone)))
        for name, found in others.items():
            print(f"{name}:", model.shown(model.figures(np.concatenate(found))))
        report(np.concatenate(held), np.concatenate(hidden), ranks == 1)
        report_folders(np.concatenate(folders))
    return figures["MRR"], figures["R@1"], model.figures(alone)["MRR"]


def report(held, hidden, right):
    """What thresholds on the confidence do, and how often sentences of some confidence are right."""
    for threshold in THRESHOLDS:
        kept = held[:, 1] >= threshold
        print(
            f"least confidence {threshold:.2f}: refused without the article {(hidden[:, 1] < threshold).mean():.3f},"
            f" with it {(~kept).mean():.3f}, right first {(right & kept).mean():.4f}"
        )
    print("confidence of the first sentence: how many, how many right, how many expected")
    of_first = np.concatenate([held[:, 1], hidden[:, 1]])
    is_right = np.concatenate([right, np.zeros(len(hidden), bool)])
    for low in np.arange(0, 1, 0.1):
        inside = (of_first >= low) & (of_first < low + 0.1 + (low > 0.85))
        if inside.any():
            print(f"  {low:.1f}–{low + 0.1:.1f}: {inside.sum():6} {is_right[inside].mean():.3f} {of_first[inside].mean():.3f}")


def report_folders(judged):
    """What thresholds do to questions of folders that were not learned from: rank, confidence, whether it is absent."""
    rank, confidence, absent = judged.T
    for threshold in (0, *THRESHOLDS):
        kept = confidence >= threshold
        answered, right = kept & (absent == 0), (rank == 1) & kept
        print(
            f"folders, least confidence {threshold:.2f}: right first {right.sum()}, refused {((absent == 0) & ~answered).sum()}"
            f" of {(absent == 0).sum()}; absent refused {((absent == 1) & ~kept).sum()} of {(absent == 1).sum()}"
        )


def ablate(sets, names, by_subject=False, quick=False):
    options = dict(quiet=True, epochs=3) if quick else dict(quiet=True)
    folds = (0,) if quick else (0, 1)
    base = check(sets, folds, **options)
    print(f"everything: MRR {base[0]:.4f} R@1 {base[1]:.4f} a few pages {base[2]:.4f}", flush=True)
    for name, left in left_out(names, by_subject):
        mrr, first, alone = check(sets, folds, blind=left, **options)
        print(f"without {name}: MRR {mrr - base[0]:+.4f} R@1 {first - base[1]:+.4f} a few pages {alone - base[2]:+.4f}", flush=True)


def left_out(names, by_subject):
    """What is left out in turn, with its name."""
    if by_subject:
        return [(subject, blind(names, words)) for subject, words in SUBJECTS.items()]
    seen = {n.split(" ", 1)[1].removesuffix(" against the best").lower() for n in names}
    return [
        (feature, [(net, i) for net, i in blind(names, [feature]) if is_called(names, net, i, feature)])
        for feature in sorted(seen)
    ]


def is_called(names, net, i, feature):
    own = [n.split(" ", 1)[1] for n in names if n.startswith(net + " ")]
    return own[i].removesuffix(" against the best").lower() == feature


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--ablate", action="store_true")
    parser.add_argument("--subjects", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--without", default="")
    parser.add_argument("--no-word-table", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    names = open(os.path.join(options.data, "with", "names")).read().split("\n")
    if options.ablate:
        return ablate(read(options.data, "with"), names, options.subjects, options.quick)
    if options.check:
        words = [w for w in options.without.split(",") if w]
        variant = "without" if options.no_word_table else "with"
        return check(read(options.data, variant), blind=blind(names, words), seed=options.seed)
    learned, notes = {}, []
    for variant in VARIANTS:
        sets = read(options.data, variant)
        learned[variant] = learn(sets, everything, seed=options.seed)
        together = sets["new-wiki-together"]
        ranks = model.ranks(learned[variant], together, np.arange(len(together)))
        notes.append(f"{variant} the word table, on new-wiki, which it learned from: {model.shown(model.figures(ranks))}")
        print(notes[-1], flush=True)
    counts = ", ".join(f"{name} {len(everything(sets[name], name))}" for name in SETS)
    weights.write(options.out, learned, [f"Questions: {counts}."] + notes)


def read(data, variant):
    sets = {name: Questions(os.path.join(data, variant, name)) for name in SETS}
    if not len(sets["conversations"]):
        print("No conversations: the model was of other features. Build, export and train again to have them.")
    return sets


if __name__ == "__main__":
    main()
