// The report of the year before, if the library has one of the same unit.

import { useEffect, useState } from 'react';
import type { Report } from '../../../core/report/schema.ts';
import { call } from '../../api/client.ts';

export function useLastYear({ id, year, issuer }: Pick<Report, 'id' | 'year' | 'issuer'>): Report | null {
  const [last, setLast] = useState<Report | null>(null);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const listed = await call('reports.list', null);
      const candidates = listed.ok
        ? listed.value.reports.filter((one) => one.id !== id && one.year === year - 1)
        : [];
      const same =
        candidates.find((one) => one.issuer === issuer) ?? candidates.find((one) => one.issuer === '');
      const opened = same ? await call('reports.open', { id: same.id }) : null;
      if (current) setLast(opened?.ok ? opened.value.report : null);
    };
    void load();
    return () => {
      current = false;
    };
  }, [id, year, issuer]);
  return last;
}
