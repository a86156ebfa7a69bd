// The worker: runs core's heavy work. Readers and the Word writer load when they are first needed.

import type { Checker } from '../../core/checks/checker.ts';
import { type CheckTables, EMPTY_TABLES } from '../../core/checks/tables.ts';
import type { FigurePair } from '../../core/figures/compare.ts';
import { newId } from '../app/new-id.ts';
import type { Answer, FiguresJob, Request } from './protocol.ts';

let tables: CheckTables = EMPTY_TABLES;

let ours: Checker | null = null;

/** One checker for all checks: it remembers the last report, so that a keystroke costs one paragraph. */
async function checker(): Promise<Checker> {
  const { createChecker } = await import('../../core/checks/checker.ts');
  ours ??= createChecker();
  return ours;
}

async function run(request: Request): Promise<unknown> {
  switch (request.name) {
    case 'tables':
      tables = request.input;
      return null;
    case 'import': {
      const { importFile, interpret } = await import('../../core/intake/import.ts');
      const { bytes, passes, ...rest } = request.input;
      const options = { ...rest, newId: orderedIds() };
      if (!passes) return importFile(bytes, options);
      const { readSource } = await import('../../core/intake/read/read.ts');
      const { PASSES } = await import('../../core/intake/clean/clean.ts');
      const source = await readSource(bytes, options.fileName);
      if (!source.ok) return source;
      return interpret(
        source.value,
        options,
        PASSES.filter(({ id }) => passes.includes(id)),
      );
    }
    case 'passes': {
      const { PASSES } = await import('../../core/intake/clean/clean.ts');
      return PASSES.map(({ id, title, byDefault }) => ({ id, title, byDefault }));
    }
    case 'check': {
      return (await checker()).check(request.input.report, { ...request.input.context, tables });
    }
    case 'rules': {
      const { RULES } = await import('../../core/checks/rules.ts');
      return RULES.map(({ check: _, ...info }) => info);
    }
    case 'dismiss': {
      const { dismissalOf } = await import('../../core/checks/filters.ts');
      const { report, context, finding, reason, at } = request.input;
      return dismissalOf(
        report,
        (await checker()).examine(report, { ...context, tables }),
        finding,
        reason,
        at,
      );
    }
    case 'export': {
      const { report, planning, as } = request.input;
      if (as === 'docx') {
        const { exportDocx } = await import('../../core/official/export.ts');
        return exportDocx(report, planning);
      }
      const [{ plan }, { writeHtml, writeText }] = await Promise.all([
        import('../../core/official/plan.ts'),
        import('../../core/official/web-edition.ts'),
      ]);
      const planned = plan(report, planning);
      return new TextEncoder().encode(as === 'html' ? writeHtml(planned) : writeText(planned));
    }
    case 'layout': {
      const [{ plan }, { layout }, { drawPage }] = await Promise.all([
        import('../../core/official/plan.ts'),
        import('../../core/official/layout.ts'),
        import('../../core/official/page-picture.ts'),
      ]);
      const planned = plan(request.input.report, request.input.planning);
      const pages = layout(planned);
      const pictures = pages.map((page, i) => drawPage(planned, page, i + 1, i === pages.length - 1));
      return { plan: planned, pictures };
    }
    case 'inspect': {
      const { inspectDocx } = await import('../../core/official/inspect.ts');
      return inspectDocx(request.input);
    }
    case 'rollOver': {
      const { rollOver } = await import('../../core/rollover/roll-over.ts');
      const { last, ...options } = request.input;
      return rollOver(last, { ...options, newId, tables });
    }
    case 'compare': {
      const { compareWithLast } = await import('../../core/rollover/compare.ts');
      return compareWithLast(request.input.last, request.input.current);
    }
    case 'compareRevision': {
      const { compareRevision } = await import('../../core/history/compare.ts');
      return compareRevision(request.input.revision, request.input.present);
    }
    case 'todo': {
      const { todo } = await import('../../core/rollover/todo.ts');
      return todo(request.input, tables);
    }
    case 'figures':
      return compare(request.input);
    case 'figuresFile': {
      const { figuresSheet } = await import('../../core/figures/sheet.ts');
      const { format, labels, ...job } = request.input;
      const sheet = figuresSheet(await compare(job), labels);
      if (format === 'xlsx') return (await import('../../core/figures/xlsx.ts')).toXlsx(sheet);
      return new TextEncoder().encode((await import('../../core/figures/csv.ts')).toCsv(sheet));
    }
    case 'newReport': {
      const { newReport } = await import('../../core/template/instantiate.ts');
      const { template, ...options } = request.input;
      return newReport(template, { ...options, newId });
    }
  }
}

/** Without a report of last year, what the blanks know of it is all there is to compare with. */
async function compare({ current, last }: FiguresJob): Promise<readonly FigurePair[]> {
  const { compareFigures } = await import('../../core/figures/compare.ts');
  return compareFigures(last ?? { ...current, sections: [], unmapped: [] }, current);
}

/** Unique ids that sort in the order they were made, so that the file's own order can be told after mapping. */
function orderedIds(): () => string {
  const prefix = newId();
  let made = 0;
  return () => {
    made += 1;
    return `${prefix}-${String(made).padStart(6, '0')}`;
  };
}

self.addEventListener('message', async (event: MessageEvent<Request>) => {
  const { serial } = event.data;
  let answer: Answer;
  try {
    answer = { serial, ok: true, value: await run(event.data) };
  } catch (error) {
    answer = { serial, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
});
