// 字体: what of the document's faces this PC has, before the file leaves it.

import { useCallback, useEffect, useState } from 'react';
import { checkFonts, ELEMENT_NAMES, type FontCheck } from '../../../core/official/font-check.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { isShown } from './shown-fonts.ts';

/** null until the PC has answered. */
export function useFontChecks(): {
  readonly checks: readonly FontCheck[] | null;
  readonly look: () => Promise<void>;
} {
  const { settings } = useApp();
  const [listed, setListed] = useState<ReadonlySet<string> | null>(null);
  const look = useCallback(async () => {
    const answer = await call('fonts.list', null);
    setListed(new Set(answer.ok ? answer.value.names : []));
  }, []);
  useEffect(() => void look(), [look]);
  return {
    checks: listed && checkFonts(settings.fonts, { listed, shown: isShown }),
    look,
  };
}

function elementsText({ elements }: FontCheck): string {
  return elements.map((element) => ELEMENT_NAMES[element]).join('、');
}

export function fontSummary(checks: readonly FontCheck[] | null): string {
  if (!checks) return '正在查看';
  const missing = checks.filter(({ state }) => state === 'missing').length;
  if (missing > 0) return `这台电脑缺 ${missing} 种`;
  return checks.every(({ state }) => state === 'there') ? '这台电脑上都有' : '有的看不准';
}

type Props = ReturnType<typeof useFontChecks>;

export function FontList({ checks, look }: Props) {
  const { settings, saveSettings } = useApp();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const use = ({ elements }: FontCheck, name: string) => {
    const fonts = { ...settings.fonts };
    for (const element of elements) fonts[element] = name;
    void saveSettings({ ...settings, fonts });
  };
  return (
    <div className="head-form">
      <ul className="font-list">
        {checks?.map((check) => {
          const { wanted, state, inWord, nearest } = check;
          return (
            <li key={wanted}>
              <span>
                {elementsText(check)}：{wanted}
              </span>
              {state === 'there' && <span className="font-there">这台电脑上有</span>}
              {state === 'unsure' && (
                <span className="note">看不准这台电脑上有没有：请在 Word 里打开导出的文件看一看。</span>
              )}
              {state === 'missing' && (
                <span className="head-problem">
                  这台电脑上没有，Word 打开时会改用{inWord}，行和页可能变。
                  {nearest === null && '请装上这种字体，或者在有它的电脑上导出最后的文件。'}
                </span>
              )}
              {state === 'missing' && !kept.has(wanted) && (
                <span className="personal-ways">
                  {nearest && (
                    <button type="button" className="btn small" onClick={() => use(check, nearest)}>
                      换用{nearest}
                    </button>
                  )}
                  <button
                    type="button"
                    className="btn small quiet"
                    onClick={() => setKept(new Set([...kept, wanted]))}
                  >
                    仍写{wanted}
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="note">
        文件在别的电脑上打开，看那台电脑的字体；不放心时请一并导出 PDF。
        <button type="button" className="link" onClick={() => void look()}>
          重新查看
        </button>
      </p>
    </div>
  );
}
