import { describe, expect, it } from 'vitest';
import { paragraph, report } from '../support/reports.ts';
import { services, temporaryFolder, value } from './harness.ts';

describe('searching the library', () => {
  it('tells every report with the words in it, newest year first, and not those in the trash', async () => {
    const api = await services(await temporaryFolder());
    const text = (words: string) => [{ id: 'measures', blocks: [paragraph('p', 0, words)] }];
    for (const [id, year, words] of [
      ['a', 2023, '聘请法律顾问1名'],
      ['b', 2025, '法律顾问审查合同，法律顾问列席会议'],
      ['c', 2024, '没有那几个字'],
      ['d', 2022, '法律顾问'],
    ] as const) {
      value(await api['reports.save']({ report: report({ id, year, sections: text(words) }) }));
    }
    value(await api['reports.remove']({ id: 'd' }));
    const found = value(await api['reports.search']({ words: '法律顾问' }));
    expect(found.map(({ id, hits, more }) => [id, hits.length, more])).toEqual([
      ['b', 2, false],
      ['a', 1, false],
    ]);
  });

  it('says that there is more than it tells', async () => {
    const api = await services(await temporaryFolder());
    const blocks = Array.from({ length: 30 }, (_, i) => paragraph(`p${i}`, 0, '枫桥经验'));
    value(await api['reports.save']({ report: report({ sections: [{ id: 'measures', blocks }] }) }));
    const [found] = value(await api['reports.search']({ words: '枫桥' }));
    expect(found).toMatchObject({ more: true });
    expect(found?.hits).toHaveLength(20);
  });
});
