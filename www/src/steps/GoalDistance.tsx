import type { ComponentChildren } from 'preact';
import type { Finding, Report } from '../engine/types';
import { NO_VALUE, percent, whole } from '../i18n/numbers';
import { t, type PlainKey } from '../i18n/text';
import { Mark } from '../widgets/Figure';
import { Icon } from '../widgets/Icon';
import { Scroll } from '../widgets/Scroll';
import './GoalDistance.css';

const CONDITIONS: Readonly<Record<string, PlainKey>> = {
  k: 'condition-k',
  prosecutor: 'condition-prosecutor',
  average: 'condition-average',
  uniqueness: 'condition-uniqueness',
  'suppression-limit': 'condition-suppression',
};

interface GoalDistanceProps {
  readonly report: Report;
  /** What stands below: the editor of the goal. */
  readonly children?: ComponentChildren;
}

/** How far the table is from the goal: what was found beside each limit. */
export function GoalDistance({ report, children }: GoalDistanceProps) {
  const { goal } = report;
  if (goal === undefined) {
    return (
      <section class="goal-distance" aria-labelledby="goal-distance-title">
        <h2 id="goal-distance-title">{report.as_released ? t('goal-none-as-released') : t('goal-none')}</h2>
        {children}
      </section>
    );
  }
  return (
    <section class={goal.met ? 'goal-distance met' : 'goal-distance unmet'} aria-labelledby="goal-distance-title">
      <h2 id="goal-distance-title" class="goal-distance-title">
        <Icon name={goal.met ? 'check' : 'care'} /> {goal.met ? t('goal-met') : t('goal-unmet')}
      </h2>
      <Scroll class="goal-scroll" label={t('finding-condition')}>
        <table class="table goal-findings">
          <thead>
            <tr>
              <th scope="col">{t('finding-condition')}</th>
              <th scope="col" class="number">
                {t('finding-value')}
              </th>
              <th scope="col" class="number">
                {t('finding-limit')}
              </th>
              <th scope="col" class="number">
                {t('finding-distance')}
              </th>
              <th scope="col">{t('finding-state')}</th>
            </tr>
          </thead>
          <tbody>
            {goal.findings.map((finding, at) => (
              <FindingRow key={finding.condition} finding={finding} path={`goal.findings.${at}.value`} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {children}
    </section>
  );
}

function FindingRow({ finding, path }: { readonly finding: Finding; readonly path: string }) {
  const { condition, value, limit, met } = finding;
  const name = CONDITIONS[condition];
  const show = condition === 'k' ? whole : percent2;
  return (
    <tr>
      <th scope="row">{name === undefined ? condition : t(name)}</th>
      <td class="number goal-value">
        <Mark path={path} value={value} show={show} />
      </td>
      <td class="number">
        {condition === 'k'
          ? t('finding-at-least', { limit: show(limit) })
          : t('finding-at-most', { limit: show(limit) })}
      </td>
      <td class="number">{met || value === null ? NO_VALUE : show(Math.abs(value - limit))}</td>
      <td>
        <span class={met ? 'tag safe' : 'tag risk'}>
          <Icon name={met ? 'check' : 'cross'} /> {met ? t('finding-met') : t('finding-unmet')}
        </span>
      </td>
    </tr>
  );
}

const percent2 = (value: number) => percent(value, 2);
