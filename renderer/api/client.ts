// The renderer's side of the contract: one call function, whichever front door is behind it.

import * as v from 'valibot';
import { type CallInput, type CallName, type CallOutput, contract } from '../../core/contract.ts';
import { decode, encode } from '../../core/contract-codec.ts';
import { failure, type Result, success } from '../../core/result.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload script; absent in a browser. */
    readonly nianbao?: {
      readonly call: (name: string, input: unknown) => Promise<unknown>;
      /** Listens to the menu bar; answers with how to stop. */
      readonly onCommand: (listener: (command: unknown) => void) => () => void;
    };
  }
}

const answerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.object({ code: v.string(), message: v.string() }) }),
]);

const TOKEN_KEY = 'nianbao-token';

/** The token that `nianbao serve` put into the address; taken out of the address bar and of the history at once. */
function readToken(): string {
  const fragment = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (fragment !== null) {
    window.sessionStorage.setItem(TOKEN_KEY, fragment);
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  }
  return fragment ?? window.sessionStorage.getItem(TOKEN_KEY) ?? '';
}

const token = typeof window === 'undefined' || window.nianbao ? '' : readToken();

/** Browsers refuse to send larger bodies with `keepalive`. */
const KEEPALIVE_LIMIT = 60_000;

async function send(name: string, input: unknown): Promise<unknown> {
  if (window.nianbao) return window.nianbao.call(name, input);
  const body = encode(input);
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-nianbao-token': token },
    body,
    keepalive: body.length * 3 < KEEPALIVE_LIMIT,
  });
  return decode(await response.text());
}

const UNREACHABLE = failure(
  'unreachable',
  '“法治年报”的后台程序没有回应。请不要关闭本页，重新打开“法治年报”后再点“重试”；写好的内容还在本页里。',
);

/** Calls the front door. Never throws: a front door that is gone is a failure with code `unreachable`. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<Result<CallOutput<Name>>> {
  let raw: unknown;
  try {
    raw = await send(name, input);
  } catch {
    return UNREACHABLE;
  }
  const answer = v.safeParse(answerSchema, raw);
  if (!answer.success) return UNREACHABLE;
  if (!answer.output.ok) return { ok: false, error: answer.output.error };
  const output = v.safeParse(contract[name].output, answer.output.value);
  if (!output.success) {
    return failure('bad-answer', '界面与后台程序的版本对不上。请关闭后重新打开“法治年报”。');
  }
  // The schema of this name has just parsed it; the compiler cannot follow the index.
  return success(output.output as CallOutput<Name>);
}

/** Tells `nianbao serve` that this window is open, so that it ends when the window is closed for good. */
export function showPresence(): void {
  if (token !== '') new EventSource(`/api/alive?token=${encodeURIComponent(token)}`);
}
