/** Bytes as people read them: the sentences of refusals speak of megabytes. */
import { ApiError, type Problem } from '../api/problem';

const MEGABYTE = 1024 * 1024;

/** The same refusal, with `limit_mb` and `used_mb` beside the bytes. */
export function withMegabytes(error: ApiError): ApiError {
  const fields: Record<string, unknown> = { ...error.fields };
  for (const name of ['limit', 'used']) {
    const value = fields[name];
    if (typeof value === 'number') fields[`${name}_mb`] = Math.round((value / MEGABYTE) * 10) / 10;
  }
  const problem: Problem & Record<string, unknown> = { ...error.data, code: error.code, title: error.title, fields };
  return new ApiError(error.status, problem);
}
