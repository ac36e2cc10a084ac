"""From a question as typed to a Query: words, slots, and what belongs to what."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from assistant.evidence.glossary import english_terms
from assistant.evidence.topic import THESAURUS
from assistant.lexicon.entries import FOLDER, load_entries
from assistant.lexicon.matcher import Lexicon
from assistant.lexicon.patterns import Pattern, pattern_of
from assistant.lexicon.phrases import agency_phrases, province_phrases, signatory_phrases
from assistant.message.descriptions.text import Text
from assistant.message.focus import questions
from assistant.message.joined import Joiner
from assistant.message.plan_called import without_name
from assistant.message.sentences import sentences_of
from assistant.message.verdict_wanted import with_verdict_wanted
from assistant.message.wording_for import of_wording, with_ministry
from assistant.orthography.abbreviated import expanded, slipped
from assistant.orthography.blanks import with_blanks
from assistant.orthography.counting import with_counting
from assistant.orthography.dotted import undotted
from assistant.orthography.english import FILE as ENGLISH
from assistant.orthography.english import EnglishWords, is_english
from assistant.orthography.numerals import with_digits
from assistant.orthography.particles import without_particles
from assistant.orthography.regional import standard
from assistant.orthography.restored import restored
from assistant.orthography.spelling import repair
from assistant.orthography.stressed import unstressed
from assistant.orthography.syllables import is_syllable
from assistant.orthography.vni import from_vni
from assistant.orthography.vocabulary import SeenVocabulary
from assistant.query import Query
from assistant.quoted import quoted_words
from assistant.reader import Reader, Said
from assistant.readings.interpret import build_query
from assistant.readings.references import find_references
from assistant.readings.setting import setting_of
from assistant.readings.titles import Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.inherit import inherit
from assistant.words import MOST_WORDS, Row, Word, split_words, with_signs
from corpus.abbreviations import load_abbreviations
from corpus.data import read_yaml
from corpus.normalize import folded_word, folded_words, words_of
from corpus.restore import Restorer
from corpus.search import learn_restorer
from corpus.types import Passage
from structured.agencies import Agencies

JOINS = FOLDER / "joins"
MEANT_QUOTED = (SlotKind.AGENCY, SlotKind.WHEN)
# So many stretches of messages are kept with their slots, more than any one message has.
MOST_STRETCHES = 256


@dataclass(frozen=True)
class Understanding:
    """Everything needed to read questions; built once."""

    lexicon: Lexicon
    joins: Lexicon
    repairs: SeenVocabulary
    protected: frozenset[str]
    english_signs: frozenset[str]
    english: EnglishWords
    setting: Setting
    restorer: Callable[[], Restorer]

    @classmethod
    def build(
        cls,
        texts: Sequence[str],
        passages: Sequence[Passage],
        tasks: Iterable[str],
        agencies: Agencies,
        titles: Iterable[str] = (),
        asked: Sequence[str] = (),
        signatories: Iterable[str] = (),
        restorer: Callable[[], Restorer] | None = None,
    ) -> Understanding:
        """Learn the vocabulary of `texts`, load the lexicon; `titles` are the documents' own.

        `asked` are questions that people put to the texts; `signatories` who signed them, with office;
        `restorer` puts marks back (default: learned from `texts` when first needed).
        """
        # Foreign words among them would hide slips in Vietnamese ones.
        asked = [line for line in asked if all(map(is_syllable, map(folded_word, words_of(line))))]
        patterns = [
            *(pattern for entry in load_entries() for pattern in entry.patterns),
            *agency_phrases(agencies),
            *province_phrases(),
            *_topic_phrases(_thesaurus_texts()),
            *signatory_phrases(signatories),
        ]
        joins = [pattern for entry in load_entries(JOINS) for pattern in entry.patterns]
        phrases = [text for pattern in (*patterns, *joins) for text in pattern.texts()]
        english, common = (list(map(str, read_yaml(ENGLISH)[key])) for key in ("words", "common"))
        repairs = SeenVocabulary([*texts, *phrases, *_thesaurus_texts()], asked)
        foreign = [*english_terms(), *(f"{term}s" for term in english_terms())]
        lexicon = Lexicon([*patterns, *_topic_phrases(foreign)], SeenVocabulary(texts), repairs)
        terms = frozenset(word for term in english_terms() for word in folded_words(term))
        return cls(
            lexicon=lexicon,
            # So many phrases stand for these few meanings that a slip would be near to one by chance.
            joins=Lexicon(joins, repairs, slips=False),
            repairs=repairs,
            protected=repairs.words | {word for word in terms if not is_syllable(word)},
            english_signs=frozenset(english)
            | {word for word in (*common, *terms) if not is_syllable(word)},
            english=EnglishWords.of(english, phrases, (*common, *terms, *_acronyms(agencies))),
            setting=setting_of(passages, tasks, titles, lexicon.adjacent),
            restorer=restorer or cache(lambda: learn_restorer(texts)),
        )

    def read(
        self, message: str, spoken: Sequence[str] = (), said: Said | None = None
    ) -> tuple[Query, ...]:
        """Return the questions of a message in their order, each read on its own; at least one.

        `spoken` are the names of ministries in earlier turns, for which a bare 'bộ' may stand; `said` the
        words of the message where they are known.
        """
        words, query = said or self.said(message)
        names = [split_words(name) for name in spoken]
        found = questions(message, words, Joiner(query.joins, query), inherit, names)
        if not any(map(of_wording, found)):
            return found
        # Who asks may be told in words that are left out of this reading.
        return with_ministry(found, message, self.said(message)[0], query.alone)

    def text(self, message: str) -> Text:
        """Return a message as its descriptions of tasks are looked for."""
        words, query = self.said(message)
        return Text(sentences_of(message, words), Joiner(query.joins, query))

    def said(self, message: str, most: float = math.inf) -> Said:
        """Return the words of a message, and how any stretch of them is read: in all, `most` words."""
        words = self.typed(message)
        english = is_english(words, self.english_signs)
        words = with_digits(self.english.repaired(words) if english else self._mended(words))
        reader = Reader(lambda part: self._query(message, part, english), most, self.joins.find)
        return Row(with_verdict_wanted(without_name(words))), reader

    def _mended(self, words: Sequence[Word]) -> list[Word]:
        """Return words without slips, with the marks that were left out, in standard spelling."""
        whole = repair(words, self.repairs, self.protects)
        whole = with_counting(standard(restored(whole, self.restorer)))
        return unstressed(without_particles(whole))

    def agencies_in(self, text: str) -> tuple[str, ...]:
        """Return the agencies that `text` names."""
        slots = self.lexicon.find(split_words(text))
        return tuple(dict.fromkeys(s.agency for s in slots if s.kind is SlotKind.AGENCY))

    def _query(self, question: str, words: tuple[Word, ...], english: bool) -> Query:
        return build_query(question, words, self.slots(question, words), english, self.setting)

    def typed(self, question: str) -> list[Word]:
        """Return the words of a question as typed, abbreviations written out."""
        typed = with_blanks(question, split_words(question, MOST_WORDS))
        words = from_vni(with_signs(question, typed))
        short = list(load_abbreviations().replacements(question))
        short += slipped(words, short, self.repairs)
        if short:
            named = (s for s in self.lexicon.find(words) if s.kind is SlotKind.AGENCY)
            # 'toàn bộ NV' are all tasks, and no ministry.
            agencies = [s for s in named if not s.first or words[s.first - 1].folded != WHOLE]
            words = list(expanded(words, short, agencies, self.repairs))
        return list(undotted(question, words))

    def protects(self, token: str) -> bool:
        """Whether a token is known as it is: an abbreviation, a foreign word."""
        return token in self.protected

    def slots(self, question: str, words: Sequence[Word]) -> Slots:
        """Return what stretches of `words` say by themselves, before any reading in the light of others."""
        return self._stretches(question, tuple(words))

    @cached_property
    def _stretches(self) -> Callable[[str, tuple[Word, ...]], Slots]:
        # The same stretches are asked for when a message is opened, read, and read again.
        return lru_cache(maxsize=MOST_STRETCHES)(self._slots)

    def _slots(self, question: str, words: tuple[Word, ...]) -> Slots:
        references = find_references(words, self.setting.parts)
        taken = [any(s.first <= i < s.last for s in references) for i in range(len(words))]
        found = self.lexicon.find(words, taken) if words else ()
        quoted = quoted_words(question, words)
        # A name or a time in quotation marks is meant as such; other words there are no grammar.
        kept = [
            s
            for s in found
            if s.kind in MEANT_QUOTED or s.first not in quoted or _column(s, quoted)
        ]
        return Slots(tuple(sorted((*references, *kept), key=lambda slot: slot.first)))


def _acronyms(agencies: Agencies) -> Iterator[str]:
    """Yield the short names of one word, which are no slips: 'MoET' is not 'most'."""
    names = (name for agency in agencies.values() for name in agency.short)
    yield from (name.lower() for name in names if name.isascii() and name.isalpha())


def _column(slot: Slot, quoted: frozenset[int]) -> bool:
    """Whether a quotation is the name of a column: 'cột "Cơ quan chủ trì"'."""
    whole = slot.first - 1 not in quoted and slot.last not in quoted
    return slot.kind is SlotKind.ROLE and whole


# 'toàn bộ'
WHOLE = "toan"


@lru_cache(maxsize=1)
def _thesaurus_texts() -> tuple[str, ...]:
    groups = read_yaml(THESAURUS)
    return tuple(text for group in groups for text in (*group["said"], *group["written"]))


def _topic_phrases(texts: Iterable[str]) -> Iterator[Pattern]:
    """Yield the phrases of a thesaurus: matter of a question, whatever function words they hold."""
    for text in texts:
        if " " in text:
            yield pattern_of(SlotKind.TOPIC, "topic", text)
