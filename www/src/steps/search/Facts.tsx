import type { ColumnLevel } from '../../engine/types';
import { percent, whole } from '../../i18n/numbers';
import { t } from '../../i18n/text';
import { plan, report, type Candidate } from '../../state/store';
import { riskText, utilityText } from './candidates';

interface FactsProps {
  readonly candidate: Candidate;
  /** The names of the two axes. */
  readonly risk: string;
  readonly utility: string;
  /** What is said besides: whether a node meets the goal. */
  readonly verdict?: string | undefined;
}

/** A candidate in few lines, with what it changes. */
export function Facts({ candidate, risk, utility, verdict }: FactsProps) {
  const { levels, k, suppressed } = candidate;
  const records = report.value?.records ?? 0;
  return (
    <>
      {verdict !== undefined && <p>{verdict}</p>}
      <dl class="point-facts">
        {k !== null && (
          <>
            <dt>k</dt>
            <dd>{whole(k)}</dd>
          </>
        )}
        {candidate.risk !== null && (
          <>
            <dt>{risk}</dt>
            <dd>{riskText(candidate.risk)}</dd>
          </>
        )}
        {candidate.utility !== null && (
          <>
            <dt>{utility}</dt>
            <dd>{utilityText(candidate.utility)}</dd>
          </>
        )}
        {suppressed !== null && (
          <>
            <dt>{t('tradeoff-suppressed')}</dt>
            <dd>
              {whole(suppressed)}
              {records > 0 && ` (${percent(suppressed / records)})`}
            </dd>
          </>
        )}
      </dl>
      <p class="point-levels">
        {levels.map((entry, at) => (
          <span key={entry.name}>
            {at > 0 && t('list-separator')}
            <LevelWord entry={entry} />
          </span>
        ))}
      </p>
    </>
  );
}

/** A column with its level, and where it would be moved from. */
function LevelWord({ entry: { name, level } }: { readonly entry: ColumnLevel }) {
  const now = plan.value.columns[name]?.level ?? 0;
  if (now === level) return <>{`${name} ${level}`}</>;
  return <span class="level-moved">{`${name} ${now} → ${level}`}</span>;
}
