"""The carried model read by itself: tokens, the pass, the mean of what it gives for them.

sentence_transformers would give the same vectors (a test holds that), but to import it and to load by it takes
twice as long as all else that a start does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.packed import Bert, pass_of

# Small batches keep the peak of memory low; larger ones are no faster on two cores.
BATCH_SIZE = 8


class CarriedModel:
    """The model of a folder that `expand_carried_model` made."""

    def __init__(self, folder: Path) -> None:
        """Load the tokenizer and the weights, in float32."""
        from safetensors.torch import load_file
        from tokenizers import Tokenizer

        def said(name: str) -> dict[str, Any]:
            read: dict[str, Any] = json.loads((folder / name).read_text("utf-8"))
            return read

        config = said("config.json")
        self._prompts: dict[str, str] = said("config_sentence_transformers.json")["prompts"]
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(said("sentence_bert_config.json")["max_seq_length"])
        padding = said("tokenizer_config.json")["pad_token"]
        self._tokenizer.enable_padding(pad_id=config["pad_token_id"], pad_token=padding)
        weights = {k: w.float() for k, w in load_file(folder / "model.safetensors").items()}
        self._encode, self.packed = pass_of(Bert(weights, config))

    def encode_query(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return one unit vector per question."""
        return self._vectors([self._prompts["query"] + text for text in texts])

    def encode_document(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return one unit vector per passage."""
        return self._vectors([self._prompts["passage"] + text for text in texts])

    def _vectors(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        # Texts of a length together, so that little is padded.
        order = sorted(range(len(texts)), key=lambda place: -len(texts[place]))
        made = [
            vector for batch in _batches(order) for vector in self._batch([texts[i] for i in batch])
        ]
        vectors = np.empty((len(texts), made[0].shape[0]), dtype=np.float32)
        vectors[order] = made
        return vectors

    def _batch(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return the mean of each text's tokens, as a unit vector."""
        from torch import inference_mode, tensor
        from torch.nn.functional import normalize

        tokens = self._tokenizer.encode_batch(list(texts))
        ids = tensor([one.ids for one in tokens])
        mask = tensor([one.attention_mask for one in tokens])
        with inference_mode():
            weight = mask[:, :, None].float()
            mean = (self._encode(ids, mask) * weight).sum(1) / weight.sum(1).clamp(min=1e-9)
            vectors: npt.NDArray[np.float32] = normalize(mean).numpy()
        return vectors


def _batches(order: Sequence[int]) -> Iterator[Sequence[int]]:
    return (order[start : start + BATCH_SIZE] for start in range(0, len(order), BATCH_SIZE))
