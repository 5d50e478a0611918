/** What can go wrong between client and server: an answer that is a problem, or no answer at all. */

export interface FieldProblem {
  code: string;
  title?: string;
}

export interface Problem {
  code: string;
  title?: string;
  fields?: Record<string, unknown>;
  incident?: string | null;
}

/** The server answered, and the answer is «no». `code` is a fact in snake_case, `fields` says where and how much. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly fields: Record<string, unknown>;
  readonly incident: string | null;
  readonly data: Record<string, unknown>;

  constructor(status: number, problem: Problem & Record<string, unknown>) {
    super(problem.title ?? problem.code);
    this.name = 'ApiError';
    this.status = status;
    this.code = problem.code;
    this.title = problem.title ?? '';
    this.fields = problem.fields ?? {};
    this.incident = problem.incident ?? null;
    this.data = problem;
  }

  /** A number the problem carries, wherever the server put it: among the fields or beside them. */
  number(name: string): number | null {
    const value = this.fields[name] ?? this.data[name];
    return typeof value === 'number' ? value : null;
  }
}

/** Nothing answered: no network, the server is down, or the time ran out. Trying again makes sense. */
export class NetworkError extends Error {
  constructor(cause?: unknown) {
    super('network', { cause });
    this.name = 'NetworkError';
  }
}

export function isApiError(error: unknown, code?: string): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads whatever stands in a failed answer; a body that is no problem JSON (a proxy's page) becomes `unexpected`. */
export function problemOf(status: number, body: unknown): ApiError {
  if (isRecord(body) && typeof body.code === 'string') {
    return new ApiError(status, {
      ...body,
      code: body.code,
      title: typeof body.title === 'string' ? body.title : undefined,
      fields: isRecord(body.fields) ? body.fields : {},
      incident: typeof body.incident === 'string' ? body.incident : null,
    });
  }
  return new ApiError(status, { code: status >= 500 ? 'unexpected' : `http_${status}` });
}
