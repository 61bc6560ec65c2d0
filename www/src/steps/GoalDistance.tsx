import type { Finding, Report } from '../engine/types';
import { NO_VALUE, percent, whole } from '../i18n/numbers';
import { t, type PlainKey } from '../i18n/text';
import { Mark } from '../widgets/Figure';
import { Icon } from '../widgets/Icon';
import './GoalDistance.css';

const CONDITIONS: Readonly<Record<string, PlainKey>> = {
  k: 'condition-k',
  prosecutor: 'condition-prosecutor',
  average: 'condition-average',
  uniqueness: 'condition-uniqueness',
  'suppression-limit': 'condition-suppression',
};

/** How far the table is from the goal: what was found beside each limit. */
export function GoalDistance({ report }: { readonly report: Report }) {
  const { goal } = report;
  if (goal === undefined) return <p class="goal-distance">{report.as_released ? t('goal-none-as-released') : t('goal-none')}</p>;
  return (
    <section class={goal.met ? 'goal-distance met' : 'goal-distance unmet'} aria-labelledby="goal-distance-title">
      <h2 id="goal-distance-title" class="goal-distance-title">
        <Icon name={goal.met ? 'check' : 'care'} /> {goal.met ? t('goal-met') : t('goal-unmet')}
      </h2>
      <ul class="goal-findings">
        {goal.findings.map((finding, at) => (
          <FindingRow key={finding.condition} finding={finding} path={`goal.findings.${at}.value`} />
        ))}
      </ul>
    </section>
  );
}

function FindingRow({ finding, path }: { readonly finding: Finding; readonly path: string }) {
  const { condition, value, limit, met } = finding;
  const name = CONDITIONS[condition];
  const show = condition === 'k' ? whole : percent2;
  const gap = value === null ? 0 : Math.abs(value - limit);
  return (
    <li class="goal-finding">
      <span class={met ? 'tag safe' : 'tag risk'}>
        <Icon name={met ? 'check' : 'cross'} /> {met ? t('finding-met') : t('finding-unmet')}
      </span>
      <span class="goal-finding-name">{name === undefined ? condition : t(name)}</span>
      <span class="goal-finding-value">
        {value === null ? NO_VALUE : <Mark path={path} value={value} show={show} />}
        <span class="soft">
          {condition === 'k' ? t('finding-at-least', { limit: show(limit) }) : t('finding-at-most', { limit: show(limit) })}
        </span>
      </span>
      <span class="goal-finding-gap soft">{met || value === null ? '' : t('finding-gap', { gap: show(gap) })}</span>
    </li>
  );
}

const percent2 = (value: number) => percent(value, 2);
