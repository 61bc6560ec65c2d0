import type { AtRisk } from '../../engine/types';
import { percent, whole } from '../../i18n/numbers';
import { Mark } from '../../widgets/Figure';
import { drawnThreshold } from './threshold';

/** Records above the drawn threshold, and their share. */
export function Above({ path, rows }: { readonly path: string; readonly rows: readonly AtRisk[] }) {
  const at = rows.findIndex(({ threshold }) => threshold === drawnThreshold.value);
  const row = rows[at];
  if (row === undefined) return null;
  return (
    <>
      <Mark path={`${path}.at_risk.${at}.records`} value={row.records} show={whole} /> (
      <Mark path={`${path}.at_risk.${at}.share`} value={row.share} show={percent} />)
    </>
  );
}
