"""Linear layers with their weights laid out beforehand for the processor: same numbers, sooner.

A question is a few dozen rows; multiplying so few by weights in their stored order takes half as long again
as by weights that oneDNN has put in blocks once (measured on two AVX-512 cores: 22 ms a question
instead of 35). Results differ in the seventh digit, as sums in another order do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor, nn

# For how many rows the layout is chosen; others are multiplied as well.
ROWS = 32


def pack_linear(model: nn.Module) -> int:
    """Put packed layers in the place of the model's linear ones, and return of how many.

    Of none where this build of torch cannot.
    """
    from torch import float32, nn

    if not _can_pack():
        return 0
    linear = [
        (module, name, child)
        for module in model.modules()
        for name, child in module.named_children()
        if type(child) is nn.Linear and child.weight.dtype is float32
    ]
    for module, name, child in linear:
        setattr(module, name, packed(child))
    return len(linear)


def packed(linear: nn.Linear) -> Any:
    """Return a module that computes what `linear` does, for inference on the CPU in float32."""
    from torch import nn, ops

    class PackedLinear(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self._weight = ops.mkldnn._reorder_linear_weight(linear.weight.detach(), ROWS)
            self._bias = None if linear.bias is None else linear.bias.detach()

        def forward(self, rows: Tensor) -> Any:
            return ops.mkldnn._linear_pointwise(rows, self._weight, self._bias, "none", [], "")

    return PackedLinear()


def _can_pack() -> bool:
    """Whether oneDNN is there; the operators are torch's own for compiled models and may go away."""
    import torch

    tiny = torch.nn.Linear(2, 2)
    try:
        with torch.inference_mode():
            return torch.allclose(packed(tiny)(torch.ones(1, 2)), tiny(torch.ones(1, 2)))
    except (AttributeError, RuntimeError, TypeError):
        return False
