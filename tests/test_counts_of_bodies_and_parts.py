"""Bodies counted by how often they are named or with whom, lines but one, inner points, columns, and turns."""

from __future__ import annotations

import re

import pytest

from assistant.pipeline import Assistant

COUNTS = [
    # bodies by how often they are named, and in one role without the other
    ("Ở cột chủ trì có mấy bộ được nêu tên đúng một lần?", 5, "once"),
    ("Cột phối hợp: mấy cơ quan được nêu tên nhiều hơn một lần?", 3, "more than once"),
    ("Số bộ chủ trì ít nhất hai nhiệm vụ là bao nhiêu?", 7, "a number of tasks, not of bodies"),
    ("Mấy cơ quan ở vai phối hợp mà không chủ trì một việc nào?", 2, "'một việc nào' bounds nothing"),
    # those who share a role with another
    ("Có mấy cơ quan cùng chủ trì với Bộ Thông tin và Truyền thông?", 7, "beside one"),
    ("Không kể chính Bộ LĐTBXH, mấy cơ quan được ghi tên đồng chủ trì với bộ này?", 11, "itself left out"),
    ("Bao nhiêu bộ cùng chủ trì với Bộ Y tế?", 6, "'bao nhiêu bộ' is no 'nhiều bộ'"),
    ("how many agencies share the lead with the Ministry of Labour?", 11, "a ministry named asks for none"),
    # kinds of bodies
    ("Có bao nhiêu cơ quan được nêu tên ở cột chủ trì, không tính hai ngân hàng?", 14, "both banks out"),
    ("Mấy ngân hàng chủ trì nhiệm vụ?", 2, "banks themselves"),
    ("Có bao nhiêu ban được giao chủ trì?", 1, "'ban'"),
    ("how many agencies are named in the appendix?", 18, "all there are"),
    # lines, parts and columns
    ("Nơi nhận có bao nhiêu dòng, nếu bỏ dòng Lưu ra?", 18, "without one line"),
    ("Nghị quyết gửi tới mấy nơi?", 19, "to whom it is sent"),
    ("Bảng phụ lục có mấy cột?", 6, "columns"),
    ("Phần mục đích, yêu cầu tổng cộng mấy điểm?", 6, "both parts together"),
    ("Phần Mục đích, yêu cầu gồm mấy mục?", 2, "the parts themselves"),
    ("phần II kế hoạch có mấy gạch đầu dòng", 23, "bullets of all groups"),
    ("phần II nhiệm vụ, giải pháp ấy chia ra mấy nhóm thế", 5, "a title that is pointed to"),
    ("phần tổ chức thực hiện giao tỉnh mấy gạch đầu dòng v", 5, "'v' for 'vậy' numbers nothing"),
    ("How many duties does the plan give the Fatherland Front?", 3, "in English"),
    ("Tôi thấy mục IV chỉ có một dòng. Vậy mục IV có mấy nhiệm vụ?", 1, "the section told twice"),
    # one that is counted in
    ("Việc III.15 có bao nhiêu cơ quan được ghi tên chủ trì, kể cả Bộ TNMT?", 8, "of a task"),
    ("Có bao nhiêu cơ quan chủ trì từ 3 việc trở lên, tính cả Bộ Lao động?", 3, "of all"),
    # tasks
    ("mấy việc do Bộ Nội vụ chủ trì?", 2, "'do' is no 'đó'"),
    ("Bao nhiêu nhiệm vụ không có hạn 2022?", 27, "another deadline is not none"),
    ("đếm số dòng cột chủ trì nêu đích danh từ hai cơ quan trở lên", 8, "so many named, no word of a cell"),
    # What must not change.
    ("Phần yêu cầu có mấy điểm?", 3, "one part"),
    ("nhóm 3 phần II kế hoạch có mấy gạch đầu dòng", 10, "one group"),
    ("Nơi nhận có mấy dòng, tính cả dòng Lưu?", 19, "taken in"),
    ("Có bao nhiêu bộ chủ trì, không tính ngân hàng?", 12, "no bank is a ministry"),
    ("Bao nhiêu việc Bộ Lao động cùng chủ trì với Bộ Thông tin?", 4, "tasks of both"),
    ("Mục V có mấy việc", 4, "a section in capitals"),
    ("Việc nào không ghi thời hạn, có bao nhiêu?", 0, "an empty cell"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "count", "reason"), COUNTS)
def test_counts(assistant: Assistant, question: str, count: int, reason: str) -> None:
    answer = assistant.answer([question])
    assert (answer.status, answer.count) == ("answered", count), reason


TURNS = [
    ("Bộ nào chủ trì nhiều nhất? || Còn số bộ chủ trì từ hai việc trở lên là mấy?", 7, "'số bộ' points to none"),
    ("BLĐTBXH chủ trì những nv gì? || trg số đó bn nv chủ trì cùng BTTTT?", 4, "'trg' is 'trong'"),
    ("Bộ Nội vụ chủ trì việc gì? || bao nhiêu việc chủ trì một mình?", 1, "of its tasks"),
    ("Mục I có mấy việc? || Trong đó tỉnh có tên mấy việc? || Thế cả mục có bao nhiêu việc?", 6, "whole again"),
    ("Nhiệm vụ III.7 làm trong giai đoạn nào? || Mấy bộ cùng chủ trì việc này?", 3, "'mấy bộ cùng' counts bodies"),
    ("nv I.3 han khi nao || bao nhieu co quan cung chu tri viec do", 2, "so without marks"),
    ("Có mấy cơ quan phối hợp được nêu tên? || Vậy chủ trì là mấy?", 16, "bodies again"),
    ("Giúp tôi chuẩn bị báo cáo năm 2025 với. || Năm 2025 có bao nhiêu nhiệm vụ nằm trong thời gian thực hiện?",
     26, "what is only told and not found is no matter"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "count", "reason"), TURNS)
def test_turns(assistant: Assistant, turns: str, count: int, reason: str) -> None:
    assert assistant.answer(turns.split(" || ")).count == count, reason


# What was asked for before, and how many of it each section is told to hold.
EACH_SECTION = [
    ("Bộ Lao động chủ trì mấy việc ở mục III và mục V? || Mỗi mục mấy việc?", "III 6 V 3", "both named"),
    ("Bộ Lao động chủ trì mấy việc ở mục III và mục V? || Từng mục là bao nhiêu?", "III 6 V 3", "'từng'"),
    ("bo lao dong chu tri may viec o muc iii va muc v || moi muc may viec", "III 6 V 3", "unmarked"),
    ("Bộ Y tế chủ trì mấy việc ở mục III và mục V? || Mỗi mục mấy việc?", "III 1 V 0", "one task in all"),
    ("Mục III và mục V có mấy việc? || Mỗi mục mấy việc?", "III 16 V 4", "no body"),
    ("Bộ Nội vụ chủ trì những việc nào? || Mỗi mục mấy việc?", "V 2 I 0 II 0 III 0 IV 0", "no section"),
    ("Việc hằng năm có mấy việc? || Mỗi mục mấy việc?", "I 4 II 0 III 0 IV 0 V 0", "a time"),
    ("III.1 thuộc mục nào? || Mỗi mục mấy việc?", "III 16 I 6 V 4 II 2 IV 1", "after one task: of all"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "numbers", "why"), EACH_SECTION, ids=[c[0] for c in EACH_SECTION])
def test_each_section_of_what_was_asked_for(
    assistant: Assistant, said: str, numbers: str, why: str
) -> None:
    told = assistant.answer([turn.strip() for turn in said.split("||")]).answer
    rows = re.findall(r"^\| mục ([IV]+) [^|]*\| (\d+) \|", told, re.MULTILINE)
    assert " ".join(f"{section} {number}" for section, number in rows) == numbers, why
