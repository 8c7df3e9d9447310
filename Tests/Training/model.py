"""The model of evidence and how it is trained: two networks, whose outputs for a question's terms and for the
sentence are summed, and a softmax over the question's hits."""
import functools
import jax, jax.numpy as jnp, numpy as np, optax

TERM_LAYERS = (48, 24)
SENTENCE_LAYERS = (64,)


def network(random, inputs, layers):
    widths = (inputs,) + tuple(layers) + (1,)
    return [
        (
            jnp.asarray(random.normal(0, (2 / a) ** 0.5, (a, b)) * (1 if b > 1 else 0.3), jnp.float32),
            jnp.zeros(b, jnp.float32),
        )
        for a, b in zip(widths, widths[1:])
    ]


def output(network, x):
    for weights, bias in network[:-1]:
        x = jax.nn.relu(x @ weights + bias)
    weights, bias = network[-1]
    return (x @ weights + bias)[..., 0]


@jax.jit
def scores(model, batch):
    terms = (batch["terms"].astype(jnp.float32) - model["term_mean"]) * model["term_scale"]
    sentences = (batch["sentences"].astype(jnp.float32) - model["sentence_mean"]) * model["sentence_scale"]
    shares = output(model["term"], terms) * batch["is_term"][:, None, :]
    total = shares.sum(-1) + output(model["sentence"], sentences)
    return jnp.where(batch["is_hit"], total, -1e9)


def loss(trained, fixed, batch):
    """Softmax over a question's hits and one thing more: that none of them is right, which scores 0."""
    s = scores({**trained, **fixed}, batch)
    none = jnp.where(batch["right"].any(-1), -1e9, 0.0)[:, None]
    right = jax.nn.logsumexp(jnp.concatenate([jnp.where(batch["right"], s, -1e9), none], 1), axis=-1)
    each = jax.nn.logsumexp(jnp.concatenate([s, jnp.zeros_like(none)], 1), axis=-1) - right
    return jnp.where(batch["is_question"], each, 0).sum() / jnp.maximum(batch["is_question"].sum(), 1)


def statistics(sets, rows=400):
    """Mean and 1 / deviation of every feature, over some of the questions."""
    terms, sentences = [], []
    for questions, chosen in sets:
        for q in chosen[:: max(1, len(chosen) // rows)]:
            t, s = questions.features(q)
            terms.append(t.reshape(-1, t.shape[-1])), sentences.append(s)
    def of(x):
        x = np.concatenate(x).astype(np.float32)
        return jnp.asarray(x.mean(0)), jnp.asarray(1 / np.maximum(x.std(0), 0.02))
    (tm, ts), (sm, ss) = of(terms), of(sentences)
    return {"term_mean": tm, "term_scale": ts, "sentence_mean": sm, "sentence_scale": ss}


def train(sets, seed=0, epochs=9, rate=3e-3, decay=0.05, hits=60, size=64, blind=(), dropout=0.0, log=None):
    """Learns from pairs of questions and which of them to take. `blind`: (network, feature) pairs left out."""
    random = np.random.default_rng(seed)
    fixed = statistics(sets)
    for name, feature in blind:
        fixed[f"{name}_scale"] = fixed[f"{name}_scale"].at[feature].set(0.0)
    questions = sets[0][0]
    trained = {
        "term": network(random, questions.term_width, TERM_LAYERS),
        "sentence": network(random, questions.sentence_width, SENTENCE_LAYERS),
    }
    steps = epochs * sum(-(-len(chosen) // size) for _, chosen in sets)
    optimiser = optax.chain(
        optax.clip_by_global_norm(1.0),
        optax.adamw(optax.warmup_cosine_decay_schedule(0, rate, steps // 20, steps), weight_decay=decay),
    )
    state = optimiser.init(trained)

    @jax.jit
    def step(trained, state, batch):
        value, gradient = jax.value_and_grad(loss)(trained, fixed, batch)
        change, state = optimiser.update(gradient, state, trained)
        return optax.apply_updates(trained, change), state, value

    for epoch in range(epochs):
        total, count = 0.0, 0
        runs = [q.batches(chosen, hits, size, random) for q, chosen in sets]
        sizes = np.array([-(-len(chosen) // size) for _, chosen in sets])
        order = np.repeat(np.arange(len(sets)), sizes)
        random.shuffle(order)
        for i in order:
            batch = next(runs[i])
            trained, state, value = step(trained, state, batch)
            total, count = total + float(value), count + 1
        if log:
            log(f"epoch {epoch + 1}: loss {total / count:.4f}")
    return {**trained, **fixed}


def judged(model, questions, chosen, hits=100, size=128):
    """For each chosen question: the scores of its hits, and which are right."""
    order = chosen[np.argsort(questions.terms[chosen], kind="stable")]
    for start in range(0, len(order), size):
        part = order[start : start + size]
        batch = questions.batch(part, hits, size)
        s = np.array(scores(model, batch))
        for i, q in enumerate(part):
            yield q, s[i][batch["is_hit"][i]], batch["right"][i][batch["is_hit"][i]]


def ranks(model, questions, chosen):
    """The rank of the first right hit of each chosen question; 0 where there is none."""
    found = {q: 1 + int((s > s[right].max()).sum()) if right.any() else 0 for q, s, right in judged(model, questions, chosen)}
    return np.array([found[q] for q in chosen])


def confidence(model, questions, chosen):
    """For each chosen question the probability that any hit is right, and that the first is."""
    found = {}
    for q, s, _ in judged(model, questions, chosen):
        exponentials = np.exp(np.append(s, 0.0) - max(0, s.max(initial=0)))
        shares = exponentials / exponentials.sum()
        found[q] = (1 - shares[-1], shares[:-1].max(initial=0))
    return np.array([found[q] for q in chosen])


def figures(ranks):
    found = ranks > 0
    return {
        "R@1": (ranks == 1).mean(),
        "R@5": (found & (ranks <= 5)).mean(),
        "MRR": np.where(found & (ranks <= 10), 1 / np.maximum(ranks, 1), 0).mean(),
        "recall": found.mean(),
    }


def shown(figures):
    return " ".join(f"{name} {value:.4f}" for name, value in figures.items())
