import { expect, test } from 'vitest';
import { fullName, givenAndPatronymic, initials, shortName, splitName } from './names';

const name = (family_name: string, given_name = '', patronymic: string | null = null) => ({ family_name, given_name, patronymic });

test.each([
  [name('Иванова', 'Мария', 'Петровна'), 'Иванова\u00a0М.\u00a0П.'],
  [name('Ким', 'Анна-Мария'), 'Ким\u00a0А.-М.'],
  [name('Smith', 'John'), 'Smith\u00a0J.'],
  [name('Сурайя'), 'Сурайя'],
  [name('', 'Сурайя'), 'Сурайя'],
  [name('Ёлкин', 'ёжик', ''), 'Ёлкин\u00a0Ё.'],
])('%o in a list is %s', (person, short) => {
  expect(shortName(person)).toBe(short);
});

test('full names and the way pupils address a teacher', () => {
  expect(fullName(name('Иванова', 'Мария', 'Петровна'))).toBe('Иванова Мария Петровна');
  expect(givenAndPatronymic(name('Иванова', 'Мария', 'Петровна'))).toBe('Мария\u00a0Петровна');
  expect(givenAndPatronymic(name('Smith', 'John'))).toBe('John Smith');
});

test.each([['Мария Иванова', 'МИ'], ['5А', '5А'], ['10Б родители', '10Б'], ['«Знание»', 'З'], ['', '?']])('the avatar of «%s» says %s', (title, letters) => {
  expect(initials(title)).toBe(letters);
});

test('a line is split into its parts', () => {
  expect(splitName('  Иванова  Мария Петровна ')).toEqual(name('Иванова', 'Мария', 'Петровна'));
  expect(splitName('Сурайя')).toEqual(name('Сурайя'));
});
