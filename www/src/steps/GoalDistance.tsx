import type { ComponentChildren } from 'preact';
import type { Finding, Report } from '../engine/types';
import { decimal, NO_VALUE, percent, whole } from '../i18n/numbers';
import { t, type PlainKey } from '../i18n/text';
import { plan } from '../state/store';
import { Mark } from '../widgets/Figure';
import { Icon } from '../widgets/Icon';
import { Scroll } from '../widgets/Scroll';
import { listed, type Listed } from './sensitive';
import './GoalDistance.css';

const CONDITIONS: Readonly<Record<string, PlainKey>> = {
  k: 'condition-k',
  prosecutor: 'condition-prosecutor',
  journalist: 'condition-journalist',
  'k-map': 'condition-k-map',
  average: 'condition-average',
  marketer: 'condition-marketer',
  uniqueness: 'condition-uniqueness',
  'l-diversity': 'condition-l-diversity',
  't-closeness': 'condition-t-closeness',
  alpha: 'condition-alpha',
  'beta-likeness': 'condition-beta',
  'delta-disclosure': 'condition-delta',
  'suppression-limit': 'condition-suppression',
};

/** The words for a condition of the goal. */
export function conditionName(condition: string): string {
  const name = CONDITIONS[condition];
  return name === undefined ? condition : t(name);
}

/** The kinds of conditions on sensitive columns. */
const WORDS: Readonly<Record<string, PlainKey>> = {
  distinct: 'goal-distinct',
  entropy: 'goal-entropy',
  grassberger: 'goal-grassberger',
  recursive: 'goal-recursive',
  equal: 't-equal',
  ordered: 't-ordered',
  hierarchical: 't-hierarchical',
  basic: 'goal-basic',
  enhanced: 'goal-enhanced',
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
              <FindingRow key={at} finding={finding} asked={asked(goal.findings, at)} path={`goal.findings.${at}.value`} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {children}
    </section>
  );
}

interface FindingRowProps {
  readonly finding: Finding;
  /** The condition of the plan, where it is about a sensitive column. */
  readonly asked: Listed | undefined;
  readonly path: string;
}

function FindingRow({ finding, asked, path }: FindingRowProps) {
  const { condition, column, kind, value, limit, met } = finding;
  const recursive = kind === 'recursive';
  const word = kind === undefined ? undefined : WORDS[kind];
  const show = WHOLE.includes(condition) ? whole : NUMBERS.includes(condition) ? three : percent2;
  const atLeast = AT_LEAST.includes(condition) && !recursive;
  return (
    <tr>
      <th scope="row">
        {conditionName(condition)}
        {column !== undefined && (
          <div class="soft">
            {column}
            {word !== undefined && ` · ${t(word)}`}
            {recursive && asked?.kind === 'l-diversity' && ` · l = ${asked.plan.l}`}
          </div>
        )}
      </th>
      <td class="number goal-value">
        <Mark path={path} value={value} show={show} />
      </td>
      <td class="number">
        {atLeast ? t('finding-at-least', { limit: show(limit) }) : t('finding-at-most', { limit: show(limit) })}
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

/** Counts of records or people. */
const WHOLE = ['k', 'k-map'];
/** Neither counts nor shares. */
const NUMBERS = ['l-diversity', 't-closeness', 'beta-likeness', 'delta-disclosure'];
const AT_LEAST = ['k', 'k-map', 'l-diversity'];

/** The condition on a sensitive column behind a finding: of each kind they stand in one order in the plan and the findings. */
function asked(findings: readonly Finding[], at: number): Listed | undefined {
  const { goal } = plan.value;
  const kind = findings[at]?.condition;
  if (goal === undefined || findings[at]?.column === undefined) return undefined;
  const before = findings.slice(0, at).filter(({ condition }) => condition === kind).length;
  return listed(goal).filter(condition => condition.kind === kind)[before];
}

const percent2 = (value: number) => percent(value, 2);
const three = (value: number) => (Number.isInteger(value) ? whole(value) : decimal(value, 3));
