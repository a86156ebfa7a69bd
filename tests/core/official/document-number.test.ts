import { describe, expect, it } from 'vitest';
import { documentNumberProblem, mendedDocumentNumber } from '../../../core/official/document-number.ts';

describe('发文字号', () => {
  it.each(['青石府〔2026〕5号', '云青委发〔2026〕120号', ''])('%s is right', (number) => {
    expect(documentNumberProblem(number)).toBeNull();
    expect(mendedDocumentNumber(number)).toBeNull();
  });

  it.each([
    ['青石府[2026]5号', '六角括号'],
    ['青石府（2026）第05号', '六角括号'],
    ['青石府〔26〕5号', '六角括号'],
    ['青石府〔2026〕第5号', '“第”'],
    ['青石府〔2026〕05号', '虚位'],
    ['青石府〔2026〕5', '“号”'],
    ['青石府 【2026年】 5 号', '六角括号'],
  ])('%s is told what is wrong and mended', (number, word) => {
    expect(documentNumberProblem(number)).toContain(word);
    expect(mendedDocumentNumber(number)).toBe('青石府〔2026〕5号');
  });

  it('is not invented where more than signs are missing', () => {
    expect(mendedDocumentNumber('〔2026〕5号')).toBeNull();
    expect(mendedDocumentNumber('青石府2026年5号')).toBeNull();
    expect(documentNumberProblem('〔2026〕5号')).toContain('机关代字');
  });
});
