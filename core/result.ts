// The two ways a call can end. Expected failures are values; exceptions are bugs.

/** What went wrong: a stable code for programs, and a Chinese sentence that says what to do next. */
export type Failure = { readonly code: string; readonly message: string };

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: string, message: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message } };
}
