"""Roles that fail, sections set aside by what follows, quoted alternatives, plurals, papers that no product is."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

ALONE = {"I.5", "III.4", "III.5", "III.13", "III.15", "V.1", "V.4"}
TASKS = [
    # the role that fails is not asked for
    (["Mặt trận không chủ trì thì phối hợp ở những việc nào?"], {"I.6"}),
    (["Mặt trận có chủ trì gì không?", "chủ trì hông có thì phối hợp việc nào"], {"I.6"}),
    (["Bộ Y tế không phối hợp việc gì thì chủ trì những việc nào?"], {"III.15"}),
    # a role by its letters alone, as of the turn before
    (["UBDT PH ở NV nào?", "thế còn CT?"], {"III.15"}),
    (["BYT CT việc nào?", "PH thì sao"], set()),
    # a section set aside by what follows it
    (["mục I gạt ra thì tỉnh chủ trì việc nào"], {"II.1", "II.2", "III.6", "III.16"}),
    (["mục I với mục V bỏ ra thì tỉnh chủ trì việc nào"], {"II.1", "II.2", "III.6", "III.16"}),
    (["mục III bỏ ra thì Bộ Nội vụ chủ trì việc nào"], {"V.1", "V.2"}),
    # quoted products as alternatives
    (["việc nào có sản phẩm là 'Nghị định của Chính phủ' hoặc 'Chính sách được ban hành'"], {"III.1", "III.3"}),
    # a condition of its own takes the place of the one before
    (["Việc nào làm định kỳ hai năm?", "Còn những việc hằng năm mà Bộ Thông tin và Truyền thông chủ trì thì sao?"],
     {"I.3", "I.5"}),
    (["Mục I có việc nào tỉnh chủ trì?", "Còn những việc ở mục V mà tỉnh phối hợp thì sao?"],
     {"V.1", "V.3", "V.4"}),
    # those of the list that the agency has alone, in the role of the list
    (["UBND tỉnh phối hợp những việc nào?", "chỉ giữ việc có mỗi UBND tỉnh"], ALONE),
    (["UBND tỉnh phối hợp những việc nào?", "bỏ các việc còn ghi thêm bộ khác"], ALONE),
    # two ministries taken together
    (["gộp hai bộ cũ (Nông nghiệp và Phát triển nông thôn; Tài nguyên và Môi trường) thì chủ trì những việc nào?"],
     {"III.11", "III.14", "III.15"}),
    (["nếu cộng cả Bộ Nông nghiệp và Bộ Tài nguyên thì chủ trì việc nào"], {"III.11", "III.14", "III.15"}),
    # the verb of the one who asks is no matter
    (["chúng tôi cần xác định những đầu việc có thời gian thực hiện là năm 2022"], {"III.9", "III.10"}),
    (["nhiệm vụ nào phải xác định các chỉ tiêu giảm nghèo là trọng tâm"], {"II.2"}),
    # a ticket's label is none of the question
    (["[YC 4533] DS NV mục I", "[YC 4533, bổ sung] chỉ lấy các NV có BLĐTBXH ở cột CT"], {"I.3", "I.4", "I.6"}),
    # what is left of the section, some of whose tasks were told last
    (["mục V có việc gì", "việc nào trong đó do Bộ Nội vụ chủ trì", "những việc còn lại của mục đó là gì"],
     {"V.3", "V.4"}),
    # the number of a row, not of the document
    (["Bộ Công an đứng ở việc số bao nhiêu"], {"III.7"}),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "tasks"), TASKS)
def test_tasks(assistant: Assistant, turns: list[str], tasks: set[str]) -> None:
    assert set(assistant.answer(turns).tasks) == tasks


SAID = [
    (["việc nào cho ra thông tư"], "không có nhiệm vụ nào có sản phẩm nêu “thông tư”"),
    (["có mấy việc mà sản phẩm là công văn"], "không có nhiệm vụ nào có sản phẩm nêu “công văn”"),
    (["mấy cái mô hình hợp tác xã là tỉnh chủ trì hả, nghe vậy đúng không"], "**Đúng.**"),
    (["mấy cái việc nhà ở là Bộ Y tế chủ trì hả"], "**"),
    (["vai trò của Bộ Quốc phòng và Bộ Công an có giống nhau không"], "có vai trò giống nhau"),
    (["vai trò của Bộ Tài chính và Bộ Tư pháp khác nhau thế nào"], "có vai trò khác nhau"),
    (["UBND tỉnh chủ trì mấy việc", "bỏ UBND tỉnh ra thì ai chủ trì nhiều nhất"], "**13 nhiệm vụ**"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "said"), SAID)
def test_what_is_said(assistant: Assistant, turns: list[str], said: str) -> None:
    assert said in assistant.answer(turns).answer
