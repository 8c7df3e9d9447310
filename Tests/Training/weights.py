"""Writes networks as the program reads them: see `Sources/AskAnswer/Model/Network.swift`."""
import numpy as np


def folded(network, mean, scale):
    """The layers with the features' means and scales taken into the first."""
    layers = [(np.array(w, np.float64), np.array(b, np.float64)) for w, b in network]
    weights, bias = layers[0]
    layers[0] = (weights * np.array(scale)[:, None], bias - (np.array(mean) * np.array(scale)) @ weights)
    return layers


def flat(layers):
    """One network's weights in their order."""
    numbers = []
    for weights, bias in layers[:-1]:
        assert weights.shape[1] % 8 == 0
        numbers += [weights.ravel(), bias]
    weights, bias = layers[-1]
    numbers += [weights[:, 0], bias, np.zeros(7)]
    return np.concatenate(numbers).astype(np.float32)


def of(model):
    """A model's weights: the network of terms, then that of sentences."""
    return np.concatenate(
        [flat(folded(model[name], model[f"{name}_mean"], model[f"{name}_scale"])) for name in ("term", "sentence")]
    )


def literal(numbers):
    rows = [numbers[i : i + 12] for i in range(0, len(numbers), 12)]
    return "\n".join("  " + " ".join(f"{short(x)}f," for x in row) for row in rows)


def short(x):
    text = f"{x:.5g}"
    return text if any(c in text for c in ".e") else text + ".0"
