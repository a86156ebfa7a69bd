// 检查: the unit's own words, and the way to the rules.

import { useApp } from '../../app/context.ts';
import { TextField } from '../../app/text-field.tsx';
import { NOTHING_SET, parseWords, parseWrongWords, wrongWordsText } from '../../app/unit-checks.ts';
import type { PartProps } from './part.ts';

export function ChecksPart({ settings, save }: PartProps) {
  const { go, route } = useApp();
  const checks = settings.checks ?? NOTHING_SET;
  return (
    <>
      <div className="settings-grid">
        <TextField
          label="不检查的词（每行一个）"
          rows={3}
          onlyOnLeave={true}
          value={checks.words.join('\n')}
          onCommit={(text) => save({ checks: { ...checks, words: parseWords(text) } })}
        />
        <TextField
          label="易错词（每行一对，错的 → 对的）"
          placeholder="青石真 → 青石镇"
          rows={3}
          onlyOnLeave={true}
          value={wrongWordsText(checks.wrongWords)}
          onCommit={(text) => save({ checks: { ...checks, wrongWords: parseWrongWords(text) } })}
        />
      </div>
      <p>
        <button type="button" className="link" onClick={() => go({ screen: 'rules', back: route })}>
          检查规则
        </button>
        <span className="note"> 每条规则查什么、为什么查，各有一个例子，用不着的可以关闭。</span>
      </p>
    </>
  );
}
