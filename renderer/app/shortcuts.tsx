// All keys, over whatever screen is open: F1 or Ctrl+/.

import { useEffect, useRef } from 'react';
import './shortcuts.css';

const KEYS: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: '写作',
    keys: [
      ['Tab / Shift+Tab', '下一处、上一处空缺'],
      ['Ctrl+Enter', '本句核对无误，到下一句沿用的'],
      ['Ctrl+↑ / Ctrl+↓', '上一节、下一节'],
      ['Ctrl+1 … Ctrl+4', '一级到四级标题'],
      ['Ctrl+0', '正文'],
      ['Ctrl+B', '加粗'],
      ['Ctrl+Z / Ctrl+Y', '撤销、重做'],
    ],
  },
  {
    title: '检查',
    keys: [
      ['F8 / Shift+F8', '下一个、上一个问题'],
      ['Ctrl+.', '按第一条建议处理光标处的问题'],
    ],
  },
  {
    title: '文件',
    keys: [
      ['Ctrl+S', '现在保存（平时自动保存）'],
      ['Ctrl+P / Ctrl+E', '预览导出'],
      ['F1 / Ctrl+/', '这张表'],
    ],
  },
];

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <div className="page-head">
        <h2 id="shortcuts-title">快捷键</h2>
        <button type="button" className="btn small" onClick={() => dialog.current?.close()}>
          关闭（Esc）
        </button>
      </div>
      <div className="shortcuts-groups">
        {KEYS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, words]) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
