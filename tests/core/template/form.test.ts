import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { freeId, fromForm, toForm } from '../../../core/template/form.ts';
import { parseTemplate } from '../../../core/template/parse.ts';

const NAMES = ['annual-report', 'annual-report-chapters', 'work-briefing'];

function load(name: string) {
  const text = readFileSync(new URL(`../../../templates/${name}.json`, import.meta.url), 'utf8');
  const parsed = parseTemplate(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

describe('a template as a form', () => {
  it.each(NAMES)('comes back from it as it was: %s', (name) => {
    const template = load(name);
    expect(fromForm(toForm(template))).toEqual(template);
  });

  it('reads lines as they are typed: spaces, empty lines, a point without words, headings by their ordinals', () => {
    const form = toForm(load('work-briefing'));
    const [first] = form.sections;
    if (!first) throw new Error('no section');
    const section = {
      ...first,
      guidance: '\n 写短些。 \n\n',
      points: '信访\n调解：调解、 纠纷｜全年调解{{调解|件}}。',
      skeleton: '（一）化解纠纷\n全年调解{{调解|件}}。\n1.细项\n（1）更细',
    };
    const [made] = fromForm({ ...form, sections: [section] }).sections;
    expect(made?.guidance).toEqual(['写短些。']);
    expect(made?.points).toEqual([
      { label: '信访', keywords: ['信访'] },
      { label: '调解', keywords: ['调解', '纠纷'], starter: '全年调解{{调解|件}}。' },
    ]);
    expect(made?.skeleton.map(({ level }) => level)).toEqual([2, 0, 3, 4]);
  });

  it('is refused with the place of the fault once it is read back', () => {
    const form = toForm(load('work-briefing'));
    const broken = parseTemplate(fromForm({ ...form, title: '{谁}的报告' }));
    expect(broken.ok ? '' : broken.error.message).toContain('title');
  });
});

it('an id that is taken gets a number', () => {
  expect(freeId('own', ['annual-report'])).toBe('own');
  expect(freeId('own', ['own', 'own-2'])).toBe('own-3');
});
