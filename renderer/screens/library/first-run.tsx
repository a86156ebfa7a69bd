// 先填本单位: shown once, over an empty library. Everything is saved as it is typed and can be left for later.

import { useApp } from '../../app/context.ts';
import { reportingYear } from '../../app/reporting-year.ts';
import { NOTHING_SET } from '../../app/unit-checks.ts';
import { UnitForm } from '../../app/unit-form.tsx';

export function FirstRun({ onDone }: { readonly onDone: () => void }) {
  const { settings, saveSettings, templates, info } = useApp();
  const checks = settings.checks ?? NOTHING_SET;
  return (
    <section className="card first-run" aria-labelledby="first-run">
      <h2 id="first-run">先填一次本单位，以后新建年报自动带出</h2>
      <p className="note">填好上面一行就够用。以后随时可以在“设置”里改。</p>
      <UnitForm
        unit={settings.unit}
        places={checks.places}
        template={templates[0] ?? null}
        year={reportingYear(info.today)}
        onUnit={(unit) => void saveSettings({ ...settings, unit })}
        onPlaces={(places) => void saveSettings({ ...settings, checks: { ...checks, places } })}
      />
      <div className="actions first-run-actions">
        <button type="button" className="btn" disabled={settings.unit.shortName === ''} onClick={onDone}>
          填好了
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          以后再填
        </button>
      </div>
    </section>
  );
}
