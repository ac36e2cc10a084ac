"""A BERT encoder as one call, with its weights laid out beforehand for the processor: same numbers, sooner.

A question is a few dozen rows: multiplying so few by weights in their stored order takes half as long again
as by weights that oneDNN has put in blocks once. And each of the hundreds of small steps of a forward
pass gives up Python's lock and waits to get it back, behind every thread that is composing an answer;
as one call of TorchScript the pass waits once. Measured on two AVX-512 cores: 15 ms a question instead
of 33 alone, 146 instead of 544 beside three busy threads. Results differ in the seventh digit, as sums
in another order do.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from torch import Tensor

logger = logging.getLogger(__name__)

# For how many rows the layout is chosen; others are multiplied as well.
ROWS = 32
# The packed pass must give the model's own numbers, up to the order of sums.
TOLERANCE = 1e-4
# Token ids of two short texts, the second padded: any will do.
SAMPLE, SAMPLE_MASK = [[0, 5, 6, 7, 2], [0, 8, 2, 1, 1]], [[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]]
# The pass of `transformers`' BertModel in evaluation: `tables` are its embeddings, `layers` what
# `_layer` gives for each.
PASS = """
def encode(
    ids: Tensor, mask: Tensor, tables: List[Tensor], layers: List[List[Tensor]], heads: int, eps: float
) -> Tensor:
    texts, size = ids.shape[0], ids.shape[1]
    x = torch.embedding(tables[0], ids) + tables[1][:size] + tables[2]
    width = x.shape[2]
    x = torch.layer_norm(x, [width], tables[3], tables[4], eps)
    seen: Optional[Tensor] = None
    if not bool(mask.all()):
        seen = mask[:, None, None, :].to(torch.bool)
    for w in layers:
        mixed = dense(x, w[0], w[1], "none")
        mixed = mixed.view(texts, size, 3, heads, width // heads).permute(2, 0, 3, 1, 4)
        told = torch.ops.aten.scaled_dot_product_attention(mixed[0], mixed[1], mixed[2], seen)
        told = told.transpose(1, 2).reshape(texts, size, width)
        told = dense(told, w[2], w[3], "none")
        x = torch.layer_norm(told + x, [width], w[4], w[5], eps)
        more = dense(x, w[6], w[7], "gelu")
        more = dense(more, w[8], w[9], "none")
        x = torch.layer_norm(more + x, [width], w[10], w[11], eps)
    return x
"""
# One multiplication by weights in blocks, and by weights as they are stored.
BLOCKS = """
def dense(x: Tensor, weight: Tensor, bias: Tensor, then: str) -> Tensor:
    how = "none" if then == "gelu" else ""
    return torch.ops.mkldnn._linear_pointwise(x, weight, bias, then, [], how)
"""
PLAIN = """
def dense(x: Tensor, weight: Tensor, bias: Tensor, then: str) -> Tensor:
    done = torch.nn.functional.linear(x, weight, bias)
    return torch.nn.functional.gelu(done) if then == "gelu" else done
"""
# What can go wrong with operators that are torch's own for compiled models: they may be absent, or go away.
UNPACKABLE = (AttributeError, RuntimeError, TypeError, NotImplementedError, KeyError)

Encode = Callable[["Tensor", "Tensor"], "Tensor"]


class Bert(NamedTuple):
    """The weights of a BertModel under its own names, and what its configuration says."""

    weights: Mapping[str, Tensor]
    config: Mapping[str, Any]


def pack(model: Any) -> bool:
    """Let a BertModel compute its pass as one call; leave it, and any other model, as it is where that fails."""
    try:
        bert = Bert(model.state_dict(), model.config.to_dict())
        encode = packed(bert)
        if not _agree(encode, _pass_of(model)):
            return False
    except UNPACKABLE as error:
        logger.info("the embedding model runs unpacked: %s", error)
        return False
    _replace_pass(model, encode)
    return True


def pass_of(bert: Bert) -> tuple[Encode, bool]:
    """Return the pass of a BERT, and whether it is packed: it is where that gives the numbers of the plain one."""
    own = plain(bert)
    try:
        encode = packed(bert)
        if _agree(encode, own):
            return encode, True
    except UNPACKABLE as error:
        logger.info("the embedding model runs unpacked: %s", error)
    return own, False


def plain(bert: Bert) -> Encode:
    """Return the pass by the weights as they are stored."""
    return _compiled(bert, PLAIN, lambda weight: weight)


def packed(bert: Bert) -> Encode:
    """Return the pass by weights put in blocks; an error where this processor or torch has none."""
    from torch import ops

    reorder = ops.mkldnn._reorder_linear_weight
    return _compiled(bert, BLOCKS, lambda weight: reorder(weight, ROWS))


def _compiled(bert: Bert, dense: str, laid_out: Callable[[Tensor], Tensor]) -> Encode:
    """Return the pass of a BERT in float32; AttributeError when it is something else."""
    import torch

    weights, config = bert
    words = weights["embeddings.word_embeddings.weight"]
    known = config["model_type"] == "bert" and config["hidden_act"] == "gelu"
    if not known or words.dtype != torch.float32:
        raise AttributeError(f"no plain BERT: {config['model_type']}")
    tables = [
        words.detach(),
        weights["embeddings.position_embeddings.weight"].detach(),
        weights["embeddings.token_type_embeddings.weight"][0].detach(),
        *_both(weights, "embeddings.LayerNorm"),
    ]
    numbers = range(config["num_hidden_layers"])
    layers = [_layer(weights, f"encoder.layer.{number}", laid_out) for number in numbers]
    encode = torch.jit.CompilationUnit(dense + PASS).encode
    heads, eps = config["num_attention_heads"], config["layer_norm_eps"]
    return lambda ids, mask: encode(ids, mask, tables, layers, heads, eps)


def _both(weights: Mapping[str, Tensor], name: str) -> list[Tensor]:
    return [weights[f"{name}.weight"].detach(), weights[f"{name}.bias"].detach()]


def _layer(
    weights: Mapping[str, Tensor], name: str, laid_out: Callable[[Tensor], Tensor]
) -> list[Tensor]:
    """Return the tensors of one layer in the order of their use, query, key and value as one."""
    from torch import cat

    three = [_both(weights, f"{name}.attention.self.{one}") for one in ("query", "key", "value")]
    mixed = [cat(parts) for parts in zip(*three, strict=True)]
    told, more, done = (
        _both(weights, f"{name}.{one}.dense")
        for one in ("attention.output", "intermediate", "output")
    )
    dense = [[laid_out(weight), bias] for weight, bias in (mixed, told, more, done)]
    first = _both(weights, f"{name}.attention.output.LayerNorm")
    second = _both(weights, f"{name}.output.LayerNorm")
    return [*dense[0], *dense[1], *first, *dense[2], *dense[3], *second]


def _pass_of(model: Any) -> Encode:
    return lambda ids, mask: model(input_ids=ids, attention_mask=mask).last_hidden_state


def _agree(encode: Encode, own: Encode) -> bool:
    """Whether the packed pass gives what the model itself gives."""
    import torch

    ids, mask = torch.tensor(SAMPLE), torch.tensor(SAMPLE_MASK)
    with torch.inference_mode():
        seen = mask[:, :, None].bool()
        return torch.allclose(encode(ids, mask) * seen, own(ids, mask) * seen, atol=TOLERANCE)


def _replace_pass(model: Any, encode: Encode) -> None:
    """Make the model's own `forward` the packed one, and free the layers that it no longer reads."""
    from torch import nn
    from transformers.modeling_outputs import BaseModelOutput

    def forward(input_ids: Tensor, attention_mask: Tensor, **_: object) -> BaseModelOutput:
        return BaseModelOutput(last_hidden_state=encode(input_ids, attention_mask))

    model.encoder = nn.Identity()
    model.forward = forward
