"""Why the importer holds something back or points at it: codes, and their sentences in Russian and English."""

from parta.organisations.imports.model import Told

_REASONS: dict[str, tuple[str, str]] = {
    "several_namesakes": (
        "в учреждении несколько человек с таким именем: укажите, кто это",
        "several people of this name are here: say who is meant",
    ),
    "name_without_date": (
        "человек с таким именем уже есть, но даты рождения нет в файле или в реестре: укажите, тот ли это человек",
        "somebody of this name is here, but the file or the roster has no date of birth: say whether it is the same",
    ),
    "other_birth_date": (
        "человек с таким именем уже есть, но дата рождения другая: исправление или другой человек",
        "somebody of this name is here with another date of birth: a correction, or another person",
    ),
    "other_name": (
        "в этой же группе есть человек с той же датой рождения и похожим именем: смена имени или другой человек",
        "the same group has somebody with the same date of birth and a similar name: renamed, or another person",
    ),
    "id_of_another": (
        "под этим идентификатором записан другой человек: {value}",
        "this identifier belongs to somebody else: {value}",
    ),
    "claimed_twice": (
        "на одного и того же человека подходят две строки: укажите, какая из них о нём",
        "two rows fit one and the same person: say which of them is about that person",
    ),
    "no_group_not_added": (
        "обучающийся не добавлен: не указан класс или группа",
        "the student is not added: no class or group is given",
    ),
    "group_without_students": (
        "в файлах нет ни одного обучающегося группы {value}; группа будет создана пустой",
        "the files have no student of the group {value}; it will be made empty",
    ),
    "subjects_without_group": (
        "предметы без классов не сохраняются: {value}. Укажите нагрузку в виде «Алгебра: 7А, 7Б»",
        "subjects without classes are not kept: {value}. Write the load as “Algebra: 7A, 7B”",
    ),
    "group_name_taken": (
        "идентификатор и название группы {value} указывают на разные группы; взята та, что с этим названием",
        "the identifier and the name {value} point at different groups; the one of that name is taken",
    ),
    "duplicate_in_files": (
        "этот человек уже есть в файле {value}",
        "this person is already in the file {value}",
    ),
}

_NOTICES: dict[str, tuple[str, str]] = {
    "mostly_unknown": (
        "Из {part} человек в файлах здесь известны только {known}. Возможно, это файл другого учреждения",
        "Of {part} people in the files only {known} are known here. This may be another institution's file",
    ),
    "known_elsewhere": (
        "{known} из {part} человек в файлах сейчас числятся в другом учреждении. Возможно, это его файл",
        "{known} of {part} people in the files are on the roster of another institution. This may be its file",
    ),
    "rejected_rows": (
        "Строк с ошибками: {part}. Люди из этих строк могут оказаться среди выбывающих: проверьте",
        "Rows with errors: {part}. The people of these rows may be among those who leave: check",
    ),
    "half_leaves": (
        "Выбывает больше половины: {part} из {known}. Возможно, выгружен не весь список",
        "More than half would leave: {part} of {known}. The list may be incomplete",
    ),
}
# Notices that must be confirmed before anything is written.
TO_CONFIRM = frozenset({"mostly_unknown", "known_elsewhere", "half_leaves"})


def told(code: str, value: str = "") -> Told:
    ru, en = _REASONS[code]
    return Told(code, ru.format(value=value), en.format(value=value))


def notice(code: str, part: int, known: int = 0) -> Told:
    ru, en = _NOTICES[code]
    return Told(code, ru.format(part=part, known=known), en.format(part=part, known=known))


UNEXPECTED = Told(
    "unexpected",
    "не удалось выполнить. Ничего не изменено, можно попробовать ещё раз. Номер для поддержки: {value}",
    "it could not be done. Nothing was changed, you may try again. Number for support: {value}",
)


def unexpected(incident: str) -> Told:
    return Told(UNEXPECTED.code, UNEXPECTED.ru.format(value=incident), UNEXPECTED.en.format(value=incident))


MOVED_ON = Told(
    "roster_moved_on",
    "Список людей учреждения изменился после сравнения. Ничего не записано: посмотрите разницу ещё раз",
    "The roster changed after it was compared. Nothing was written: look at the difference again",
)
