// 本单位: the profile, and further 主送机关 to choose from.

import { useApp } from '../../app/context.ts';
import { reportingYear } from '../../app/reporting-year.ts';
import { TextField } from '../../app/text-field.tsx';
import { NOTHING_SET, parseWords } from '../../app/unit-checks.ts';
import { UnitForm } from '../../app/unit-form.tsx';
import type { PartProps } from './part.ts';

export function UnitPart({ settings, save }: PartProps) {
  const { templates, info } = useApp();
  const checks = settings.checks ?? NOTHING_SET;
  return (
    <>
      <p className="note">新建年报时自动填上；改了这里，已经写好的年报不变。</p>
      <UnitForm
        unit={settings.unit}
        places={checks.places}
        template={templates[0] ?? null}
        year={reportingYear(info.today)}
        onUnit={(unit) => save({ unit })}
        onPlaces={(places) => save({ checks: { ...checks, places } })}
      />
      <div className="settings-grid">
        <TextField
          label="其他主送机关（每行一个，写的时候可选）"
          placeholder="县委全面依法治县委员会办公室"
          rows={2}
          onlyOnLeave={true}
          value={(settings.unit.recipients ?? []).join('\n')}
          onCommit={(text) => save({ unit: { ...settings.unit, recipients: parseWords(text) } })}
        />
      </div>
    </>
  );
}
