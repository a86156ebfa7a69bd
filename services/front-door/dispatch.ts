// From a name and unparsed input to a call of the Api. Every front door that takes messages goes through here.

import * as v from 'valibot';
import { type Api, type CallInput, type CallName, type CallOutput, contract } from '../../core/contract.ts';
import { failure, type Result } from '../../core/result.ts';

type Inputs = {
  readonly [Name in CallName]: { readonly input: v.GenericSchema<unknown, CallInput<Name>> };
};

const inputs: Inputs = contract;

function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}

async function call<Name extends CallName>(
  api: Api,
  name: Name,
  input: unknown,
): Promise<Result<CallOutput<Name>>> {
  const parsed = v.safeParse(inputs[name].input, input);
  if (!parsed.success) return BAD_INPUT;
  return api[name](parsed.output);
}

const BAD_INPUT = failure(
  'bad-input',
  '界面与后台程序的版本对不上，这一步没有做。请关闭后重新打开“法治年报”。',
);

/** Codes: `unknown-call`, `bad-input`, and those of the call. A bug in a call comes back as `internal`, told to `report`. */
export async function dispatch(
  api: Api,
  name: string,
  input: unknown,
  report: (error: unknown) => void,
): Promise<Result<unknown>> {
  if (!isCallName(name)) return failure('unknown-call', BAD_INPUT.error.message);
  try {
    return await call(api, name, input);
  } catch (error) {
    report(error);
    return failure(
      'internal',
      '软件自身出了问题，这一步没有做完。写好的内容没有动；请重新打开“法治年报”再试一次。',
    );
  }
}
