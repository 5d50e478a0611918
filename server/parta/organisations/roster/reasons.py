"""Why a row, a sheet or a file was not taken as it stands: the codes, and their sentences in Russian and English.

A `Problem` concerns one row or sheet and the reading goes on; a `RosterError` concerns the whole file and ends it.
"""

from msgspec import Struct

from parta.kernel.errors import DomainError

_ROW_REASONS: dict[str, tuple[str, str]] = {
    "no_family": ("нет фамилии", "no family name"),
    "no_given": ("нет имени", "no given name"),
    "no_name": ("нет ФИО", "no name"),
    "name_characters": (
        "в имени есть недопустимые знаки: {value}; допустимы буквы, дефис, апостроф, пробел и точка",
        "the name has characters that a name can't have: {value}; letters, hyphen, apostrophe, space and dot may stand",
    ),
    "name_too_long": ("слишком длинное имя", "the name is too long"),
    "only_initials": (
        "вместо имени стоят инициалы: {value}",
        "initials stand instead of a name: {value}",
    ),
    "control_characters": (
        "в строке есть непечатаемые знаки; удалите их и сохраните файл снова",
        "the row has unprintable characters; remove them and save the file again",
    ),
    "cell_too_long": (
        "в столбце {column} слишком длинный текст",
        "the text in column {column} is too long",
    ),
    "no_such_date": (
        "такой даты нет: {value}; нужна дата вида 31.12.2009",
        "there is no such date: {value}; write it as 31.12.2009",
    ),
    "date_in_future": (
        "дата рождения в будущем: {value}",
        "the date of birth lies in the future: {value}",
    ),
    "bad_phone": (
        "телефон не распознан и пропущен: {value}",
        "the phone number was not understood and is left out: {value}",
    ),
    "bad_email": (
        "адрес почты неверен и пропущен: {value}",
        "the e-mail address is wrong and is left out: {value}",
    ),
    "no_group": ("не указан класс или группа", "no class or group is given"),
    "bad_group": (
        "название класса или группы не распознано: {value}",
        "the name of the class or group was not understood: {value}",
    ),
    "lonely_group": (
        "группы {value} нет ни в одной другой строке",
        "the group {value} is in no other row",
    ),
    "group_without_students": (
        "группы {value} нет среди учебных групп файла",
        "the group {value} has no students in this file",
    ),
    "duplicate_person": (
        "этот человек уже есть в строке {row}",
        "this person is already in row {row}",
    ),
    "duplicate_other_group": (
        "этот человек уже есть в строке {row} в другой группе: {value}; взята первая",
        "this person is already in row {row} in another group: {value}; the first one is kept",
    ),
    "namesake": (
        "полный тёзка в строке {row} с другим телефоном: приняты как два человека",
        "a namesake with another phone number is in row {row}: taken as two people",
    ),
    "too_many_in_cell": (
        "в одной ячейке названо слишком много; взяты первые {value}",
        "one cell names too many; the first {value} are taken",
    ),
    "no_post": ("не указана должность", "no post is given"),
    "parent_bad_name": (
        "родитель пропущен, имя неверно: {value}",
        "the parent is left out, the name is wrong: {value}",
    ),
    "parent_without_name": (
        "есть телефон или почта родителя, но нет имени: родитель пропущен",
        "there is a parent's phone or e-mail but no name: the parent is left out",
    ),
    "curator_not_in_staff": (
        "классного руководителя (куратора) нет среди работников: {value}",
        "the homeroom teacher (curator) is not among the staff: {value}",
    ),
    "second_homeroom": (
        "у группы {value} назван второй классный руководитель (куратор)",
        "the group {value} has a second homeroom teacher (curator)",
    ),
    "stray_text": (
        "строка пропущена, в ней нет человека: {value}",
        "the row is left out, there is no person in it: {value}",
    ),
    "sheet_skipped": (
        "лист пропущен: на нём не найдено ни ФИО, ни класса (группы)",
        "the sheet is left out: neither names nor classes (groups) were found on it",
    ),
    "sheet_hidden": ("скрытый лист пропущен", "a hidden sheet is left out"),
    "unknown_id": (
        "нет записи с идентификатором {value}",
        "there is no record with the identifier {value}",
    ),
    "duplicate_id": (
        "идентификатор {value} уже есть в строке {row}",
        "the identifier {value} is already in row {row}",
    ),
    "no_id": ("нет идентификатора sourcedId", "there is no sourcedId"),
    "unknown_role": ("неизвестная роль: {value}", "unknown role: {value}"),
    "unknown_status": (
        "неизвестное состояние, принято как действующее: {value}",
        "unknown status, taken as active: {value}",
    ),
    "too_many_problems": (
        "замечаний слишком много, остальные не показаны",
        "there are too many remarks, the rest is not shown",
    ),
}

_FILE_REASONS: dict[str, tuple[str, str]] = {
    "file_not_found": (
        "файл не найден. Проверьте путь и имя",
        "the file was not found. Check the path and the name",
    ),
    "file_unreadable": (
        "файл не открывается. Проверьте права доступа к нему",
        "the file can't be opened. Check the access rights to it",
    ),
    "file_empty": (
        "файл пуст. Выгрузите список заново",
        "the file is empty. Export the list again",
    ),
    "file_too_large": (
        "файл больше {limit} МБ. Удалите картинки и лишние листы или разделите список на несколько файлов",
        "the file is larger than {limit} MB. Remove pictures and spare sheets or split the list into several files",
    ),
    "zip_bomb": (
        "содержимое файла после распаковки слишком велико ({value}). Откройте файл в редакторе таблиц, скопируйте"
        " только список в новый файл и сохраните его",
        "the file is too large once unpacked ({value}). Open it in a spreadsheet program, copy only the list to a new"
        " file and save that",
    ),
    "zip_broken": (
        "файл повреждён. Откройте его в редакторе таблиц и сохраните заново или скачайте ещё раз",
        "the file is damaged. Open it in a spreadsheet program and save it again, or download it once more",
    ),
    "password": (
        "файл защищён паролем. Снимите пароль («Файл», «Сведения», «Защита книги») и сохраните его снова",
        "the file is protected by a password. Remove it (File, Info, Protect Workbook) and save the file again",
    ),
    "old_format": (
        "формат {value} не читается. Откройте файл и сохраните его как «Книга Excel (.xlsx)» или CSV",
        "the format {value} is not read. Open the file and save it as Excel Workbook (.xlsx) or CSV",
    ),
    "xlsx_broken": (
        "лист таблицы повреждён. Откройте файл в редакторе таблиц и сохраните его заново",
        "a sheet is damaged. Open the file in a spreadsheet program and save it again",
    ),
    "sheet_too_big": (
        "последняя заполненная ячейка листа слишком далеко: {value}. Удалите пустые строки и столбцы после списка"
        " и сохраните файл",
        "the last filled cell of the sheet is too far away: {value}. Delete the empty rows and columns after the list"
        " and save the file",
    ),
    "too_many_sheets": (
        "листов больше {limit}. Оставьте в файле только списки",
        "there are more than {limit} sheets. Keep only the lists in the file",
    ),
    "too_many_rows": (
        "строк больше {limit}. Разделите список на несколько файлов",
        "there are more than {limit} rows. Split the list into several files",
    ),
    "too_many_teachings": (
        "нагрузка называет больше {limit} пар «предмет — класс». Проверьте столбцы с предметами и классами",
        "the workload names more than {limit} pairs of subject and class. Check the columns of subjects and classes",
    ),
    "too_many_columns": (
        "столбцов больше {limit}. Удалите лишние столбцы или проверьте разделитель",
        "there are more than {limit} columns. Delete the spare ones or check the separator",
    ),
    "not_text": (
        "это не таблица и не текст. Нужен файл XLSX, CSV или архив OneRoster; испробованы кодировки: {value}",
        "this is neither a spreadsheet nor text. An XLSX, a CSV or a OneRoster archive is needed; encodings tried:"
        " {value}",
    ),
    "bad_encoding": (
        "кодировка текста не распознана; испробованы: {value}. Сохраните файл как «CSV UTF-8»",
        "the encoding of the text was not recognised; tried: {value}. Save the file as “CSV UTF-8”",
    ),
    "open_quote": (
        "кавычка открыта и не закрыта. Исправьте её или сохраните файл как XLSX",
        "a quotation mark is opened and never closed. Correct it or save the file as XLSX",
    ),
    "no_table": (
        "не найдено ни одной таблицы с людьми. Нужна строка заголовков: ФИО (или Фамилия и Имя), Класс или Группа,"
        " Должность",
        "no table with people was found. A row of headers is needed: name (or family and given name), class or group,"
        " post",
    ),
    "zip_no_roster": (
        "в архиве нет списка OneRoster (users.csv). Распакуйте архив и выберите сам файл списка",
        "there is no OneRoster list (users.csv) in the archive. Unpack it and choose the list itself",
    ),
    "folder_no_roster": (
        "в папке нет списка OneRoster (users.csv)",
        "there is no OneRoster list (users.csv) in the folder",
    ),
    "missing_column": (
        "нет обязательного столбца {value}. Выгрузите файл заново по OneRoster 1.1",
        "the required column {value} is missing. Export the file again as OneRoster 1.1",
    ),
    "oneroster_version": (
        "версия OneRoster {value} не читается, нужна 1.1. Выгрузите файл заново",
        "OneRoster version {value} is not read, 1.1 is needed. Export the file again",
    ),
    "unexpected": (
        "файл не удалось прочитать. Откройте его в редакторе таблиц и сохраните заново",
        "the file could not be read. Open it in a spreadsheet program and save it again",
    ),
}

_SHOWN_CHARS = 60


class Problem(Struct, frozen=True):
    """One remark about a row (from 1, as the spreadsheet shows it) or, without a row, about a sheet."""

    sheet: str | None
    row: int | None
    code: str
    ru: str
    en: str


def _shown(value: str) -> str:
    text = "".join(char if char.isprintable() else "·" for char in value)
    return text if len(text) <= _SHOWN_CHARS else text[: _SHOWN_CHARS - 1] + "…"


def problem(code: str, sheet: str | None, row: int | None, value: str = "", at: int | str = "") -> Problem:
    """The remark with its two sentences; `value` is what the file says, `at` the other row or column meant."""
    ru, en = _ROW_REASONS[code]
    told = {"value": _shown(value), "row": at, "column": at}
    return Problem(sheet, row, code, ru.format(**told), en.format(**told))


class RosterError(DomainError):
    """The file as a whole can't be read: where, why and what to do, in both languages."""

    code = "roster_unreadable"
    status = 422

    def __init__(
        self,
        reason: str,
        *,
        sheet: str | None = None,
        row: int | None = None,
        value: str = "",
        limit: int = 0,
    ) -> None:
        ru, en = _FILE_REASONS[reason]
        told = {"value": _shown(value), "limit": limit}
        self.reason = reason
        self.problem = Problem(sheet, row, reason, ru.format(**told), en.format(**told))
        super().__init__(
            reason=reason,
            sheet=sheet,
            row=row,
            ru=self.problem.ru,
            en=self.problem.en,
        )

    def __str__(self) -> str:
        return self.problem.en
