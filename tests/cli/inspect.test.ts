// `nianbao inspect`: a Word file beside the standard.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from './built.ts';
import { CLEAN, folderWith, objects, run } from './folder.ts';

beforeAll(build);

describe('nianbao inspect', () => {
  it('finds nothing to mend in what we export', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN });
    await run(folder, 'export', 'a.txt', '-o', 'a.docx');
    const { status, stdout } = await run(folder, 'inspect', 'a.docx');
    expect(stdout).toContain('版面符合 GB/T 9704—2012。');
    expect(stdout).toMatch(/^符合 +5\.2\.1 +版心尺寸 +156 × 225 mm/mu);
    expect(status).toBe(0);
  });

  it('names what differs in a file set by hand', async () => {
    const folder = await folderWith({});
    const byHand = new Document({
      sections: [
        {
          properties: { page: { margin: { top: 1440, left: 1800 } } },
          children: CLEAN.split('\n').map((text) => new Paragraph(text)),
        },
      ],
    });
    await writeFile(join(folder, 'b.docx'), await Packer.toBuffer(byHand));
    const { status, stdout } = await run(folder, 'inspect', 'b.docx', '--json');
    expect(status).toBe(1);
    const [{ file, items }] = objects(stdout);
    expect(file).toBe('b.docx');
    expect(items).toContainEqual(
      expect.objectContaining({ clause: '5.2.1', title: '天头（上白边）', verdict: 'deviation' }),
    );
    expect((await run(folder, 'inspect', 'b.docx')).stdout).toContain('可以用 nianbao export 重新排版');
  });

  it('says why it cannot look at what is no Word file', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN, 'b.docx': 'PK' });
    for (const name of ['a.txt', 'b.docx', 'none.docx']) {
      const { status, stdout, stderr } = await run(folder, 'inspect', name, '--json');
      expect(status).toBe(2);
      expect(objects(stdout)[0].error.message.length).toBeGreaterThan(5);
      expect(stderr).toContain(`${name}：`);
    }
  });
});
