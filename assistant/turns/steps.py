"""The ways in which a turn hangs on what was said, in their order: the first that applies wins."""

from __future__ import annotations

from collections.abc import Callable

from assistant.query import Query
from assistant.turns.alike import ALIKENESS
from assistant.turns.background import of_background
from assistant.turns.besides import besides_its_task, besides_matter, besides_told
from assistant.turns.briefly import briefly
from assistant.turns.cells import cell_in_place
from assistant.turns.claimed_of_list import among_claimed, more_claimed
from assistant.turns.claims import (
    claim_of_subject,
    other_bodies,
    partner_of_it,
    that_agency,
    told_more,
)
from assistant.turns.column_ranked import column_ranked
from assistant.turns.compares import (
    with_agency_before,
    with_role_before,
    with_section_before,
    with_task_before,
    with_time_before,
)
from assistant.turns.concluded import concluded, from_that_day
from assistant.turns.contrast import told_apart
from assistant.turns.each_section import each_section
from assistant.turns.ellipsis import columns_of_list, left_out
from assistant.turns.ends_claimed import end_claimed
from assistant.turns.fact_claimed import (
    body_on_list,
    fact_claimed,
    listed_too,
    product_chosen,
    product_claimed,
    tasks_of_body,
)
from assistant.turns.fitting import about_matter, fitting_item
from assistant.turns.item_in_part import item_in_part
from assistant.turns.kept import kept_of_list
from assistant.turns.kinds import of_one_kind, of_that_kind
from assistant.turns.left_counted import left_counted
from assistant.turns.left_told import left_told
from assistant.turns.narrow import all_of_them, some_of_theirs, some_of_them
from assistant.turns.next_place import (
    bodies_among_all,
    next_place,
    ranked_otherwise,
    rest_of_rank,
)
from assistant.turns.no_part import no_part_claimed
from assistant.turns.number_of_bodies import number_of_bodies
from assistant.turns.numbered import another_numbered
from assistant.turns.of_several import one_of_several
from assistant.turns.of_text import OF_TEXT
from assistant.turns.only_that_body import only_that_body
from assistant.turns.only_those import only_those
from assistant.turns.other_papers import (
    issued_with,
    of_other_document,
    of_this_document,
)
from assistant.turns.others import (
    besides_the_list,
    of_others,
    others_that,
    outside_its_section,
    the_others,
)
from assistant.turns.pairs import (
    both_claimed,
    both_roles,
    both_tasks,
    claimed_of_other,
    found_of_two,
    with_another,
)
from assistant.turns.part_in_it import part_in_it
from assistant.turns.parts import (
    claimed_beside,
    item_of_part,
    placed_part,
    point_of_part,
    thing_beside,
)
from assistant.turns.picks import (
    asked_of_item,
    claimed_of_item,
    item_said,
    listed_item,
    numbered_there,
    offered,
    only_task,
    other_of_two,
)
from assistant.turns.placed import placed_agency, those_two_alone
from assistant.turns.pointed import (
    bare_section,
    section_of_them,
)
from assistant.turns.ranked_one import of_one_ranked
from assistant.turns.ranks import (
    among_all,
    another_extreme,
    more_than_it,
    of_the_first,
    other_end,
    without_that_one,
    without_that_section,
    without_them,
)
from assistant.turns.rest_of_body import rest_of_body
from assistant.turns.same import same_as_told
from assistant.turns.set_aside import (
    besides_its_agency,
    without_named,
    without_some,
    without_subject,
)
from assistant.turns.some_of_others import some_of_others
from assistant.turns.sums import sum_of_sections, sum_of_turns
from assistant.turns.switched import switched, switched_to_part
from assistant.turns.taken_back import withdrawn
from assistant.turns.text_parts import in_other_part
from assistant.turns.told_counted import COUNTING, number_told
from assistant.turns.turn import (
    Turn,
    depends,
)
from assistant.turns.who_it_is import name_of_him
from assistant.turns.whole import WIDENED, bodies_bounded
from assistant.turns.with_it import alone_of_pair, shared_by_it, together_with_it

Step = Callable[[Turn], Query | None]


def _open(step: Step) -> Step:
    """Return a step that is taken only by a turn which leaves something to the turns before."""
    return lambda turn: step(turn) if turn.state and depends(turn.query) else None


STEPS: tuple[Step, ...] = (
    of_background,
    name_of_him,
    withdrawn,
    briefly,
    switched,
    switched_to_part,
    *ALIKENESS,
    cell_in_place,
    *WIDENED,
    end_claimed,
    bodies_bounded,
    from_that_day,
    fact_claimed,
    body_on_list,
    tasks_of_body,
    listed_too,
    among_claimed,
    more_claimed,
    only_those,
    product_claimed,
    product_chosen,
    concluded,
    number_of_bodies,
    other_bodies,
    of_others,
    left_told,
    some_of_others,
    besides_the_list,
    others_that,
    outside_its_section,
    besides_told,
    besides_matter,
    besides_its_task,
    of_one_kind,
    item_in_part,
    next_place,
    rest_of_rank,
    each_section,
    *COUNTING,
    of_that_kind,
    offered,
    told_apart,
    both_claimed,
    both_tasks,
    found_of_two,
    one_of_several,
    with_another,
    sum_of_turns,
    sum_of_sections,
    without_subject,
    both_roles,
    bare_section,
    *OF_TEXT,
    another_numbered,
    placed_part,
    point_of_part,
    item_of_part,
    section_of_them,
    column_ranked,
    of_one_ranked,
    of_the_first,
    thing_beside,
    claimed_beside,
    of_other_document,
    of_this_document,
    issued_with,
    asked_of_item,
    part_in_it,
    claimed_of_item,
    claimed_of_other,
    item_said,
    numbered_there,
    fitting_item,
    about_matter,
    besides_its_agency,
    with_agency_before,
    with_role_before,
    with_time_before,
    with_section_before,
    with_task_before,
    same_as_told,
    without_them,
    without_that_one,
    without_that_section,
    other_end,
    another_extreme,
    ranked_otherwise,
    among_all,
    bodies_among_all,
    more_than_it,
    told_more,
    rest_of_body,
    some_of_theirs,
    placed_agency,
    those_two_alone,
    only_that_body,
    alone_of_pair,
    shared_by_it,
    that_agency,
    partner_of_it,
    other_of_two,
    only_task,
    no_part_claimed,
    claim_of_subject,
    without_named,
    _open(listed_item),
    the_others,
    without_some,
    in_other_part,
    all_of_them,
    together_with_it,
    kept_of_list,
    left_counted,
    some_of_them,
    number_told,
    columns_of_list,
    _open(left_out),
)
