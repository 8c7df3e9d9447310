"""Reads what `AskBenchmarks export` writes."""
import numpy as np


class Questions:
    """Questions with the features of their hits, held in half precision until a batch needs them."""

    def __init__(self, path):
        data = np.fromfile(path, np.uint8)
        self.term_width, self.sentence_width = (int(x) for x in data[:8].view("<u4"))
        self.group, self.hits, self.terms, self.start = [], [], [], []
        self.data, place = data, 8
        while place < len(data):
            group, hits, terms = (int(x) for x in data[place : place + 12].view("<u4"))
            self.group.append(group)
            self.hits.append(hits)
            self.terms.append(terms)
            self.start.append(place + 12)
            place += 12 + hits + 2 * hits * (terms * self.term_width + self.sentence_width)
        self.group = np.array(self.group)
        self.hits = np.array(self.hits)
        self.terms = np.array(self.terms)

    def __len__(self):
        return len(self.hits)

    def right(self, q):
        return self.data[self.start[q] : self.start[q] + self.hits[q]]

    def features(self, q):
        """Of terms: hit, term, feature; of sentences: hit, feature."""
        place = self.start[q] + self.hits[q]
        count = self.hits[q] * self.terms[q] * self.term_width
        terms = self.data[place : place + 2 * count].view("<f2")
        place += 2 * count
        count = self.hits[q] * self.sentence_width
        sentences = self.data[place : place + 2 * count].view("<f2")
        return (
            terms.reshape(self.hits[q], self.terms[q], self.term_width),
            sentences.reshape(self.hits[q], self.sentence_width),
        )

    def batches(self, chosen, most_hits, size, random=None):
        """Batches of questions with about as many terms, the terms and hits filled up to one number each."""
        order = chosen[np.argsort(self.terms[chosen] + (random.random(len(chosen)) if random else 0), kind="stable")]
        batches = [order[i : i + size] for i in range(0, len(order), size)]
        if random:
            random.shuffle(batches)
        for batch in batches:
            yield self.batch(batch, most_hits, size)

    def kept(self, q, most_hits):
        """The first hits, and the right ones in any case."""
        if self.hits[q] <= most_hits:
            return np.arange(self.hits[q])
        right = np.flatnonzero(self.right(q))[:most_hits]
        wrong = np.flatnonzero(self.right(q) == 0)
        return np.sort(np.concatenate([right, wrong[: most_hits - len(right)]]))

    def batch(self, chosen, most_hits, size):
        most_terms = max(1, int(self.terms[chosen].max(initial=1)))
        # Few different shapes, as each is compiled anew.
        most_terms = next(n for n in (4, 6, 9, 14, 32) if n >= most_terms)
        terms = np.zeros((size, most_hits, most_terms, self.term_width), np.float16)
        sentences = np.zeros((size, most_hits, self.sentence_width), np.float16)
        is_term = np.zeros((size, most_terms), bool)
        is_hit = np.zeros((size, most_hits), bool)
        right = np.zeros((size, most_hits), bool)
        is_question = np.arange(size) < len(chosen)
        for i, q in enumerate(chosen):
            t, s = self.features(q)
            kept = self.kept(q, most_hits)
            n = len(kept)
            terms[i, :n, : self.terms[q]] = t[kept]
            sentences[i, :n] = s[kept]
            is_term[i, : self.terms[q]] = True
            is_hit[i, :n] = True
            right[i, :n] = self.right(q)[kept]
        return {
            "terms": terms,
            "sentences": sentences,
            "is_term": is_term,
            "is_hit": is_hit,
            "right": right,
            "is_question": is_question,
        }
