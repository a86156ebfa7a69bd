// The files that can be made, what stands against them, and the one that is being made.

import type { Profile } from '../../../core/official/profiles.ts';
import { Icon } from '../../app/icons.tsx';
import type { Exporting, FileKind } from './use-exporting.ts';

const FILES: Readonly<Record<FileKind, string>> = {
  docx: 'Word 文件',
  pdf: 'PDF',
  html: '网页',
  txt: '纯文本',
};

type Props = {
  readonly profile: Profile;
  readonly exporting: Exporting;
  /** Why there is no final document yet; null if there may be one. */
  readonly reason: string | null;
  /** Whether it is something to be mended, and not just to be waited for. */
  readonly blocked: boolean;
};

export function ExportWays({ profile, exporting, reason, blocked }: Props) {
  const { running, run, stop } = exporting;
  const web = profile === 'web';
  const button = (file: FileKind, draft: boolean, label: string, primary = false) => (
    <button
      type="button"
      className={primary ? 'btn primary' : 'btn'}
      disabled={(!draft && reason !== null) || running !== null}
      aria-describedby={draft ? undefined : 'export-reason'}
      onClick={() => void run({ file, draft })}
    >
      {primary && <Icon name="export" />}
      {running?.file === file && running.draft === draft ? '正在导出' : label}
    </button>
  );
  return (
    <section className="card export-way" aria-label="导出">
      <p className={blocked ? 'export-blocked' : 'note'} id="export-reason">
        {reason ?? '检查已通过，可以导出。'}
      </p>
      <p className="export-buttons">
        {web ? (
          <>
            {button('docx', false, `导出${FILES.docx}`, true)}
            {button('html', false, `导出${FILES.html}`)}
            {button('txt', false, `导出${FILES.txt}`)}
          </>
        ) : (
          button('docx', false, '导出正式稿', true)
        )}
        {button('pdf', false, '导出 PDF')}
      </p>
      <p className="note">草稿随时可以导出：每一页都标“草稿”，空缺处标黄。</p>
      <p className="export-buttons">
        {button('docx', true, '导出草稿')}
        {button('pdf', true, '草稿 PDF')}
      </p>
      {running?.file === 'pdf' && (
        <div className="export-progress" role="status">
          <span>正在打印成 PDF，一般要几秒钟</span>
          <progress aria-label="正在打印成 PDF" />
          <button type="button" className="btn small" onClick={stop}>
            取消
          </button>
        </div>
      )}
    </section>
  );
}
