// The calls about hand-overs.

import type { Api } from '../../core/contract.ts';
import type { Result } from '../../core/result.ts';
import type { Exports } from '../exports.ts';
import { type BundleOptions, lookIntoBundle, makeBundle, takeBundle } from './bundles.ts';

type Guard = <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;

export function bundleCalls(
  options: BundleOptions & {
    readonly exports: Exports;
    readonly guarded: Guard;
    readonly writing: Guard;
  },
): Pick<Api, 'bundle.save' | 'bundle.look' | 'bundle.take'> {
  const { exports, guarded, writing } = options;
  return {
    'bundle.save': ({ id }) =>
      writing(async () => {
        const made = await makeBundle(options, id);
        if (!made.ok) return made;
        const { report, bytes } = made.value;
        const issuer = report.issuer.split('\n')[0]?.slice(0, 60) ?? '';
        const fileName = `${[issuer, `${report.year}年度报告`].filter(Boolean).join(' ')}.nianbao`;
        return exports.save({ reportId: id, kind: 'bundle', fileName, bytes: new Uint8Array(bytes) });
      }),
    'bundle.look': ({ bytes }) => guarded(() => lookIntoBundle(options, bytes)),
    'bundle.take': (input) => writing(() => takeBundle(options, input)),
  };
}
