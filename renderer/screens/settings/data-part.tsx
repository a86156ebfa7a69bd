// 数据: where everything lies on this PC.

import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';

export function DataPart() {
  const { info } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    const shown = await call('data.reveal', null);
    setProblem(shown.ok ? null : shown.error.message);
  };
  return (
    <>
      <p>
        年报和设置都保存在这台电脑的 <span className="settings-path">{info.dataFolder}</span>
      </p>
      <div className="actions">
        <button type="button" className="btn" onClick={() => void open()}>
          <Icon name="folder" />
          打开数据文件夹
        </button>
      </div>
      {problem && (
        <p className="notice blocking" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
