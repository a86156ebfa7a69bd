// 打开移交包: chosen from disk, or known by its name when it is dropped.

import { useRef } from 'react';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';

export function isBundle(file: File): boolean {
  return file.name.toLowerCase().endsWith('.nianbao');
}

export function OpenBundle() {
  const { go } = useApp();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="btn" onClick={() => picker.current?.click()}>
        <Icon name="folder" />
        打开移交包
      </button>
      <input
        ref={picker}
        type="file"
        accept=".nianbao"
        hidden
        aria-label="选择移交包"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) go({ screen: 'handover', file });
        }}
      />
    </>
  );
}
