/** Why a file isn't taken, in the reader's words. Every limit is named by its number. */
import { defineErrorTexts } from '../api';

defineErrorTexts({
  ru: {
    file_too_large:
      '{rule, select, scanner {Файл больше, чем может проверить антивирус, а регион такие не принимает} other {Файл слишком большой}}: не больше {limit_mb, number} МБ.',
    file_quota_exceeded:
      '{holder, select, institution {У организации закончилось место для файлов} other {У вас закончилось место для файлов}}: занято {used_mb, number} из {limit_mb, number} МБ.',
    too_many_uploads: 'Одновременно загружается не больше {limit, number} файлов. Дождитесь или отмените часть.',
    no_space_for_files: 'На сервере закончилось место. Сообщите администратору.',
    upload_expired: 'Загрузка прервалась больше суток назад. Начните её заново.',
    upload_locked: 'Этот файл уже загружается в другом окне.',
    upload_offset_differs: 'Загрузка сбилась. Повторите.',
    checksum_differs: 'Файл повредился по дороге. Повторите.',
    file_refused: 'Такой файл не принимается.',
  },
  en: {
    file_too_large:
      '{rule, select, scanner {The file is larger than the antivirus can check, and the region does not take such files} other {The file is too large}}: at most {limit_mb, number} MB.',
    file_quota_exceeded:
      '{holder, select, institution {Your organisation has no space for files left} other {You have no space for files left}}: {used_mb, number} of {limit_mb, number} MB are used.',
    too_many_uploads: 'At most {limit, number} files are uploaded at once. Wait, or cancel some.',
    no_space_for_files: 'The server has no space left. Tell the administrator.',
    upload_expired: 'The upload broke off more than a day ago. Begin it again.',
    upload_locked: 'This file is being uploaded in another window.',
    upload_offset_differs: 'The upload got out of step. Try again.',
    checksum_differs: 'The file was damaged on its way. Try again.',
    file_refused: 'Such a file is not accepted.',
  },
});
