"""Readings of slots in the light of their neighbours, each a named step Slots -> Slots, in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps

from assistant.readings.aggregate import COMPARED, PLACED, tally_of_each
from assistant.readings.alone_named import alone_named
from assistant.readings.amounts import COUNTED, SHARED, SPREAD, counted_tasks, number_of
from assistant.readings.around import told_around
from assistant.readings.as_many import as_many
from assistant.readings.aside_before import aside_before
from assistant.readings.askers import askers_body, own_body, tellers_body
from assistant.readings.assigned import assigned_tasks, duty_told, whose_task
from assistant.readings.bare import BARE, same_ministry, spoken_ministry
from assistant.readings.bare_asked import asked_ministry
from assistant.readings.besides import besides, besides_another, who_besides
from assistant.readings.both_periods import both_periods
from assistant.readings.bounds import task_bounds
from assistant.readings.builders import builders
from assistant.readings.cells import cells_told
from assistant.readings.claimed_numbers import claimed_number
from assistant.readings.claimed_parts import claimed_part
from assistant.readings.claims import CLAIMED, denied
from assistant.readings.clauses import (
    aims_of_things,
    for_whom,
    parts_shut_out,
    rows_shut_out,
    sections_of_part,
    verbs_not_parts,
    without_purpose,
)
from assistant.readings.closing_tags import closing_phrase, closing_tag, whole_section
from assistant.readings.closings import closing_a, closing_no, closing_sure, closing_tone
from assistant.readings.company import GOING_ALONG, with_each_other
from assistant.readings.contests import READINGS as CONTESTS
from assistant.readings.counted_times import COUNTED_TIMES
from assistant.readings.denied_places import out_of_section
from assistant.readings.document_claims import OF_DOCUMENT
from assistant.readings.ended_after import ended_after
from assistant.readings.every_one import every_one
from assistant.readings.exclusions import (
    both_roles,
    excluded_tasks,
    inner_not,
    one_of_roles,
    role_not_counted,
    standing_not,
)
from assistant.readings.expected import expected
from assistant.readings.gathered import GATHERING
from assistant.readings.good_wishes import good_wishes
from assistant.readings.helping import bodies_helped, helping, helping_body, helping_too
from assistant.readings.idle_years import idle_years
from assistant.readings.inclusive import INCLUSIVE
from assistant.readings.kinds_of_bodies import bodies_or_groups
from assistant.readings.kinds_out import KINDS_OUT
from assistant.readings.left_out import left_out
from assistant.readings.limits import LIMITING, after_year, confined, only_then
from assistant.readings.lists_told import lists_told
from assistant.readings.loaded import loaded
from assistant.readings.local_bodies import local_bodies
from assistant.readings.lower_levels import lower_levels
from assistant.readings.machines import machines
from assistant.readings.made_for import made_for
from assistant.readings.merged_places import merged_places, since_told
from assistant.readings.misread import MISREAD
from assistant.readings.named import NAMED
from assistant.readings.neither_role import none_in_either_role
from assistant.readings.none_claimed import confined_role, none_claimed, only_and_not
from assistant.readings.of_documents import (
    cell_times,
    part_of_duties,
    plan_nodes,
    plural_ministries,
    provincial_offices,
    title_years,
)
from assistant.readings.onwards import onward_years, over_in_year, running_into, spanning_years
from assistant.readings.open_asked import asked_openly
from assistant.readings.other_role import led_by_others, other_role
from assistant.readings.other_times_too import other_time, other_times_too
from assistant.readings.parts_titled import GROUPS, numbered_groups
from assistant.readings.people import people_named
from assistant.readings.plan_named import numbered_part, part_by_title, part_by_what_it_holds
from assistant.readings.plural_told import plural_told
from assistant.readings.portions_claimed import claimed_portion
from assistant.readings.progress import DUE_OR_DONE
from assistant.readings.ranked_after import ranked_after
from assistant.readings.reasons import done_told, numbering_told, reason_told, row_included
from assistant.readings.related import tasks_related
from assistant.readings.requests import REQUESTS
from assistant.readings.role_aside import ROLE_ASIDE
from assistant.readings.rows_placed import placed_rows
from assistant.readings.run_out import run_out
from assistant.readings.same_role import same_role
from assistant.readings.section_ranges import all_sections, numbered_sections, ranged_sections
from assistant.readings.sections_again import other_sections, section_again
from assistant.readings.shares import SHARES
from assistant.readings.short_columns import COLUMNS_SAID
from assistant.readings.sized import agency_number, number_in_other_role
from assistant.readings.sole import (
    apart_from,
    given_tasks,
    named_only_in,
    nobody_else,
    sole_number,
    written_for_all,
)
from assistant.readings.sole_told import sole_told
from assistant.readings.steps import Steps
from assistant.readings.titles import Setting, placed_sections, titled_sections, told_sections
from assistant.readings.turned import turned_shares
from assistant.readings.unions import front_and_unions
from assistant.readings.whole_appendix import whole_appendix
from assistant.readings.work_shared import shared_work_listed, work_apart
from assistant.readings.works import named_work
from assistant.slots import Slots
from assistant.words import Word

Reading = Callable[[Slots, Sequence[Word], Setting], Slots]


def _plain(reading: Callable[[Slots, Sequence[Word]], Slots]) -> Reading:
    """Return a reading that needs to know nothing of the documents as one that is given it."""

    @wraps(reading)
    def read(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
        return reading(slots, words)

    return read


def told_cells(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Find the conditions on what a column says."""
    return cells_told(slots, words, setting.cells)


def told_lists(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Find the tasks that are told by a matter or a product, and not asked for."""
    return lists_told(slots, words, setting.cells)


ORDER: tuple[Reading, ...] = (
    _plain(good_wishes),
    # What the answer is wanted for is no part of a name.
    *map(
        _plain,
        (
            since_told,
            *KINDS_OUT,
            *COUNTED_TIMES,
            front_and_unions,
            without_purpose,
            named_work,
            *ROLE_ASIDE,
        ),
    ),
    *map(_plain, (*CONTESTS, onward_years, spanning_years, over_in_year, running_into)),
    *map(_plain, MISREAD),
    *map(_plain, (closing_phrase, ended_after, people_named, machines)),
    *map(_plain, (lower_levels, local_bodies, builders)),
    *map(
        _plain,
        (
            counted_tasks,
            helping,
            helping_too,
            helping_body,
            bodies_helped,
            *COLUMNS_SAID,
            inner_not,
            standing_not,
            *GOING_ALONG,
            only_then,
            after_year,
            idle_years,
        ),
    ),
    told_lists,
    _plain(run_out),
    told_cells,
    *map(_plain, (*INCLUSIVE, row_included)),
    _plain(given_tasks),
    _plain(named_only_in),
    _plain(apart_from),
    _plain(written_for_all),
    _plain(nobody_else),
    *map(_plain, (*SHARES, with_each_other, shared_work_listed, work_apart)),
    _plain(turned_shares),
    *map(_plain, (made_for, askers_body, own_body, tellers_body, done_told, reason_told)),
    told_around,
    _plain(without_purpose),
    _plain(rows_shut_out),
    _plain(parts_shut_out),
    _plain(for_whom),
    title_years,
    cell_times,
    provincial_offices,
    plural_ministries,
    _plain(closing_no),
    _plain(asked_openly),
    _plain(closing_sure),
    _plain(closing_a),
    _plain(plural_told),
    _plain(closing_tone),
    *map(_plain, REQUESTS),
    *map(_plain, DUE_OR_DONE),
    plan_nodes,
    part_of_duties,
    part_by_what_it_holds,
    part_by_title,
    titled_sections,
    placed_sections,
    all_sections,
    numbered_sections,
    ranged_sections,
    told_sections,
    numbered_groups,
    numbered_part,
    placed_rows,
    _plain(section_again),
    _plain(numbering_told),
    _plain(other_sections),
    _plain(verbs_not_parts),
    _plain(aims_of_things),
    *GROUPS,
    _plain(sections_of_part),
    # Before 'sau III.11' is read as setting that task aside.
    _plain(tasks_related),
    _plain(same_role),
    _plain(excluded_tasks),
    _plain(aside_before),
    *map(_plain, LIMITING),
    _plain(other_time),
    _plain(one_of_roles),
    _plain(both_roles),
    _plain(role_not_counted),
    _plain(alone_named),
    _plain(confined),
    _plain(other_times_too),
    _plain(both_periods),
    _plain(as_many),
    *map(_plain, COMPARED),
    *map(_plain, BARE),
    _plain(bodies_or_groups),
    _plain(asked_ministry),
    *map(_plain, GATHERING),
    _plain(merged_places),
    *map(_plain, SPREAD),
    _plain(agency_number),
    *map(_plain, SHARED),
    *map(_plain, NAMED),
    _plain(number_in_other_role),
    _plain(sole_told),
    _plain(left_out),
    _plain(loaded),
    _plain(every_one),
    _plain(expected),
    _plain(whole_section),
    # What is tagged as a claim may claim a number: 'mục IV có 2 nhiệm vụ nhỉ'.
    _plain(closing_tag),
    _plain(assigned_tasks),
    _plain(duty_told),
    _plain(whose_task),
    *map(_plain, (besides, besides_another, who_besides)),
    _plain(sole_number),
    claimed_portion,
    claimed_number,
    claimed_part,
    *map(_plain, CLAIMED),
    _plain(closing_tag),
    _plain(confined_role),
    _plain(only_and_not),
    _plain(out_of_section),
    _plain(none_in_either_role),
    _plain(none_claimed),
    _plain(led_by_others),
    _plain(other_role),
    _plain(denied),
    *map(_plain, OF_DOCUMENT),
    _plain(whole_appendix),
    *map(_plain, COUNTED),
    _plain(ranked_after),
    *map(_plain, PLACED),
    *map(_plain, (task_bounds, number_of, tally_of_each, same_ministry, spoken_ministry)),
)

# All of them, of which a question is read by those that it has what they need for.
READINGS = Steps(ORDER)
