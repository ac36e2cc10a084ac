"""How a turn hangs on what was told of the document's own text, and not of tasks: its parts, papers and duties."""

from __future__ import annotations

from assistant.turns.group_in_appendix import group_in_appendix
from assistant.turns.other_papers import paper_placed
from assistant.turns.parts import papers_of_part, part_pointed, points_counted
from assistant.turns.plan_text import duty_further, matter_further
from assistant.turns.sent_on import product_sent, sent_on

# In the order in which they are tried.
OF_TEXT = (
    group_in_appendix,
    papers_of_part,
    paper_placed,
    product_sent,
    sent_on,
    duty_further,
    matter_further,
    points_counted,
    part_pointed,
)
