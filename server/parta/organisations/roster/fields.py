"""What a column can mean, and the words in headers, Russian and English, by which that is recognised."""

import re
from enum import StrEnum

from parta.kernel.text import fold


class Field(StrEnum):
    """The meaning of a column; `ignore` is a column known to be of no use here (address, СНИЛС, sex …)."""

    FULL_NAME = "full_name"
    FAMILY = "family"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    BIRTH_DATE = "birth_date"
    GROUP = "group"
    GRADE = "grade"
    LETTER = "letter"
    COURSE = "course"
    SPECIALTY = "specialty"
    PHONE = "phone"
    EMAIL = "email"
    EXTERNAL_ID = "external_id"
    STATUS = "status"
    POST = "post"
    SUBJECTS = "subjects"
    HOMEROOM = "homeroom"
    PARENT_NAME = "parent_name"
    PARENT_FAMILY = "parent_family"
    PARENT_GIVEN = "parent_given"
    PARENT_PATRONYMIC = "parent_patronymic"
    PARENT_PHONE = "parent_phone"
    PARENT_EMAIL = "parent_email"
    IGNORE = "ignore"


PARENT_FIELDS = frozenset(field for field in Field if field.value.startswith("parent_"))
OWN_TO_PARENT = {
    Field.FULL_NAME: Field.PARENT_NAME,
    Field.FAMILY: Field.PARENT_FAMILY,
    Field.GIVEN: Field.PARENT_GIVEN,
    Field.PATRONYMIC: Field.PARENT_PATRONYMIC,
    Field.PHONE: Field.PARENT_PHONE,
    Field.EMAIL: Field.PARENT_EMAIL,
}
_MAX_HEADER_CHARS = 80
_PARENT = re.compile(
    r"родител|законн\w* представ|представител|\bмат(?:ь|ери)\b|\bмам[аы]\b|\bот(?:ец|ца)\b|\bпап[аы]\b|опекун"
    r"|parent|mother|father|guardian"
)
_MOTHER = re.compile(r"\bмат(?:ь|ери)\b|\bмам[аы]\b|mother")
_FATHER = re.compile(r"\bот(?:ец|ца)\b|\bпап[аы]\b|father")
_USELESS = re.compile(
    r"снилс|паспорт|\bинн\b|адрес(?!.*почт)|^пол\b|гражданств|место|полис|примечан|свидетельств|прописк|регистрац"
    r"|степень|родств|relation|gender|\bsex\b|address|note|образование"
    r"|стаж|категори|аттестац|кабинет|дата (?:прием|зачисл|увол)"
    r"|приказ|ставк|оплат|форма обуч|бюджет|льгот|возраст|^age$"
)
_ADDRESS_OF_MAIL = re.compile(r"почт|e-?mail|электрон|\bmail\b")
_NUMBERING = re.compile(r"^(?:№|n|#|no|номер)?\.?\s*(?:п\s*[/\\.]?\s*п\.?)?$")

# The first that fits wins; the figure is how sure one can be of it.
_WORDS: tuple[tuple[Field, float, re.Pattern[str]], ...] = tuple(
    (field, sure, re.compile(words))
    for field, sure, words in (
        (Field.EMAIL, 1.0, r"почт|e-?mail|\bemail\b|электронн|\bmail\b"),
        (Field.PHONE, 1.0, r"телеф|\bтел\b|мобильн|сотов|phone|mobile|\bsms\b"),
        (Field.BIRTH_DATE, 1.0, r"рожд|\bд\.? ?р\b|birth|\bdob\b"),
        (
            Field.EXTERNAL_ID,
            0.9,
            r"табельн|личн\w* (?:дел|номер|код)|^id\b|\bид$|идентификатор|\bid$|sourcedid|внешний код",
        ),
        (
            Field.HOMEROOM,
            1.0,
            r"классн\w* рук|кл\.? ?рук|куратор|курируе|homeroom|curator|руководит\w* (?:класс|групп)",
        ),
        (Field.SUBJECTS, 1.0, r"нагрузк|предмет|дисциплин|subject|workload|teaches|преподает|междисципл"),
        (Field.POST, 1.0, r"должност|position|job title|^job$|^post$|^role$|^роль$|^занимаем"),
        (Field.STATUS, 0.8, r"^статус|^состояние|выбыл|отчисл|^status"),
        (Field.FULL_NAME, 1.0, r"\bф\.? ?и\.? ?о\b|фамили\w*.*им[яе]|full ?name|family.*given|last.*first"),
        (Field.PATRONYMIC, 1.0, r"отчеств|patronym|middle ?name|second name"),
        (Field.FAMILY, 1.0, r"фамили|surname|last ?name|family ?name|^family$"),
        (Field.GIVEN, 1.0, r"^имя\b|\bимя$|given ?name|first ?name|^given$|^имена?$"),
        (Field.SPECIALTY, 0.9, r"специальност|професси|направлени|specialty|speciality|программ|\bprogram"),
        (Field.COURSE, 0.9, r"^курс|\bcourse\b|year of study|год обучения"),
        (Field.GRADE, 0.8, r"параллель|^grade$|^year$|номер класса"),
        (Field.LETTER, 0.8, r"литер|^буква|letter"),
        (Field.GROUP, 1.0, r"класс|групп|\bclass\b|\bgroup\b|\bform\b"),
        (
            Field.FULL_NAME,
            0.8,
            r"^name$|обучающ|ученик|учащ|студент|воспитанник|педагог|сотрудник|работник|учитель|преподаватель|student|pupil|teacher|employee",
        ),
    )
)


def fold_header(text: str) -> str:
    """A header without case, line breaks and quotes; underscores are spaces."""
    plain = fold(text.replace("_", " ").replace("­", ""))
    return " ".join(re.sub(r"[«»\"'*:]", " ", plain).split())


def field_of_header(header: str) -> tuple[Field | None, int, float]:
    """The field the header's words name, which parent it speaks of (0: not said), and how sure that is."""
    text = fold_header(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header))
    if not text or len(text) > _MAX_HEADER_CHARS:
        return None, 0, 0.0
    if _NUMBERING.match(text):
        return Field.IGNORE, 0, 0.9
    is_parent = bool(_PARENT.search(text))
    slot = 0
    if is_parent:
        digits = re.search(r"\b([1-9])\b|№ ?([1-9])", text)
        if digits:
            slot = int(digits[1] or digits[2])
        elif _MOTHER.search(text):
            slot = 1
        elif _FATHER.search(text):
            slot = 2
    if _USELESS.search(text) and not _ADDRESS_OF_MAIL.search(text):
        return Field.IGNORE, slot, 0.9
    for field, sure, words in _WORDS:
        if words.search(text):
            if not is_parent:
                return field, 0, sure
            return OWN_TO_PARENT.get(field, Field.IGNORE), slot, sure
    if is_parent:
        return Field.PARENT_NAME, slot, 0.8
    return None, 0, 0.0
