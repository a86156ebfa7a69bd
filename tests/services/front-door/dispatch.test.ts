import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../services/front-door/dispatch.ts';
import { report } from '../../support/reports.ts';
import { errorCode, services, temporaryFolder, value } from '../harness.ts';

const noBugs = (error: unknown): never => {
  throw error;
};

describe('a message to the services', () => {
  it('is answered by the call it names', async () => {
    const api = await services(await temporaryFolder());
    expect(errorCode(await dispatch(api, 'reports.save', { report: report() }, noBugs))).toBeNull();
    expect(value(await dispatch(api, 'reports.open', { id: 'report-1' }, noBugs))).toMatchObject({
      report: { id: 'report-1' },
    });
  });

  it.each(['', 'toString', '__proto__', 'reports.erase'])(
    'is refused if it names no call: %j',
    async (name) => {
      const api = await services(await temporaryFolder());
      expect(errorCode(await dispatch(api, name, null, noBugs))).toBe('unknown-call');
    },
  );

  it.each<[string, unknown]>([
    ['reports.open', null],
    ['reports.open', { id: 7 }],
    ['reports.open', { id: '' }],
    ['reports.open', { id: 'a', more: true }],
    ['reports.save', { report: { ...report(), year: '2025' } }],
    ['reports.save', { report: { ...report(), extra: 1 } }],
    ['exports.save', { reportId: 'a', kind: 'final', fileName: 'a.docx', bytes: [1, 2] }],
    ['app.info', {}],
  ])('is refused if its input does not fit: %s %j', async (name, input) => {
    const api = await services(await temporaryFolder());
    expect(errorCode(await dispatch(api, name, input, noBugs))).toBe('bad-input');
  });

  it('never throws: a bug is told to the front door and answered with a sentence', async () => {
    const api = await services(await temporaryFolder());
    const told: unknown[] = [];
    const bug = new TypeError('bug');
    const broken = { ...api, 'app.info': async () => Promise.reject(bug) };
    const answer = await dispatch(broken, 'app.info', null, (error) => told.push(error));
    expect(errorCode(answer)).toBe('internal');
    expect(told).toEqual([bug]);
  });
});
