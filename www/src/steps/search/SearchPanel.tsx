import { useId } from 'preact/hooks';
import { decimal, large, percent, seconds, whole } from '../../i18n/numbers';
import { t } from '../../i18n/text';
import { applyBest, applyChange, searchLevels, setGoal, stopSearch } from '../../state/actions';
import { searched } from '../../state/plan';
import { attached, plan, report, search, type SearchView } from '../../state/store';
import type { Best, GoalChange, GoalPlan } from '../../engine/types';
import { FailurePanel } from '../../widgets/FailurePanel';
import { MeasureExplain, measureRow } from '../../widgets/Measure';
import { FIRST_GOAL } from '../GoalEditor';
import { conditionName } from '../GoalDistance';
import { HIGHEST, looksAtAll, LOSS, measureName, riskId, risks, utilities } from './axes';
import { isHere, levelsText, utilityText } from './candidates';
import './Search.css';

/** The best levels under the goal: what is optimised, the search, what it found. */
export function SearchPanel() {
  const { goal } = plan.value;
  return (
    <section class="panel stack" aria-labelledby="search-title">
      <h3 id="search-title">{t('search-title')}</h3>
      {goal === undefined ? (
        <p class="row">
          {t('search-no-goal')}
          <button type="button" class="button small" onClick={() => setGoal(FIRST_GOAL)}>
            {t('search-set-goal')}
          </button>
        </p>
      ) : (
        <>
          <Axes goal={goal} />
          <Run />
        </>
      )}
    </section>
  );
}

/** What is optimised, and the risk of the frontier. */
function Axes({ goal }: { readonly goal: GoalPlan }) {
  const { utility = LOSS, risk = HIGHEST } = goal;
  const ids = report.value === null ? [utility] : utilities(report.value);
  return (
    <div class="row">
      <Axis
        label={t('search-utility')}
        value={utility}
        choices={ids.map(id => [id, measureName(id)] as const)}
        id={utility}
        onChange={id => setGoal({ ...goal, utility: id })}
      />
      <Axis
        label={t('search-risk')}
        value={risk}
        choices={risks(plan.value).map(name => [name, measureName(riskId(name))] as const)}
        id={riskId(risk)}
        onChange={name => setGoal({ ...goal, risk: name })}
      />
      {looksAtAll(utility) && <p class="soft">{t('search-looks-at-all')}</p>}
    </div>
  );
}

interface AxisProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  /** The measure in the catalogue. */
  readonly id: string;
  readonly onChange: (value: string) => void;
}

function Axis({ label, value, choices, id, onChange }: AxisProps) {
  const field = useId();
  const row = measureRow(id);
  return (
    <div class="parameter">
      <label for={field}>{label}</label>
      <div class="search-axis">
        <select id={field} class="field" value={value} onChange={event => onChange(event.currentTarget.value)}>
          {choices.map(([choice, name]) => (
            <option key={choice} value={choice}>
              {name}
            </option>
          ))}
        </select>
        {row !== undefined && <MeasureExplain row={row} />}
      </div>
    </div>
  );
}

/** Whether what was found is for what the plan says now, but for its levels and its k. */
function isCurrent({ plan: asked, attached: files }: SearchView): boolean {
  return files === attached.value && ground(asked) === ground(plan.value);
}

function ground(asked: typeof plan.value): string {
  const { goal, ...rest } = searched(asked);
  const { k: _, ...limits } = goal ?? {};
  return JSON.stringify([rest, limits]);
}

function Run() {
  const view = search.value;
  const running = view?.phase === 'running';
  const current = view !== null && isCurrent(view);
  return (
    <>
      {running ? (
        <Progress view={view} />
      ) : (
        <div class="row">
          <button type="button" class={view === null || !current ? 'button primary' : 'button'} onClick={() => void searchLevels()}>
            {view === null ? t('search-start') : t('search-again')}
          </button>
          {view !== null && !current && <span class="tag care">{t('search-outdated')}</span>}
          {view?.phase === 'stopped' && <span class="soft">{t('search-stopped')}</span>}
          {view?.phase === 'done' && (
            <span class="soft">
              {t('search-done', { ...counts(view), seconds: seconds(view.ms / 1000) })}
            </span>
          )}
        </div>
      )}
      {view?.failure != null && <FailurePanel failure={view.failure} />}
      {view !== null && <Found view={view} />}
    </>
  );
}

function counts({ progress }: SearchView) {
  const { nodes, evaluated, bounded } = progress?.lattice ?? { nodes: 0, evaluated: 0, bounded: 0 };
  return { nodes: large(nodes), evaluated: large(evaluated), bounded: large(bounded), left: large(Math.max(0, nodes - evaluated - bounded)) };
}

function Progress({ view }: { readonly view: SearchView }) {
  const { nodes, evaluated, bounded } = view.progress?.lattice ?? { nodes: 0, evaluated: 0, bounded: 0 };
  const share = nodes === 0 ? 0 : Math.min(1, (evaluated + bounded) / nodes);
  return (
    <div class="uniques-search">
      <progress max={1} value={share} aria-label={t('search-running')} />
      <span class="soft">
        {percent(share, 0)} · {t('search-progress', counts(view))}
      </span>
      <button type="button" class="button" onClick={stopSearch}>
        {t('stop')}
      </button>
    </div>
  );
}

function Found({ view }: { readonly view: SearchView }) {
  const best = view.progress?.best ?? view.figures?.best ?? null;
  const { utility = LOSS, k } = view.plan.goal ?? {};
  const changes = view.phase === 'running' ? [] : (view.figures?.goal_changes ?? []);
  const now = plan.value.goal?.k;
  return (
    <>
      {best === null ? (
        view.phase === 'done' && <p class="notice">{t('search-none')}</p>
      ) : (
        <BestFound best={best} measure={utility} running={view.phase === 'running'} />
      )}
      {isCurrent(view) && now !== k && plan.value.goal !== undefined && (
        <p class="row soft">
          {t('search-k-moved', { now: now ?? t('search-no-k'), was: k ?? t('search-no-k') })}
          <button
            type="button"
            class="button small"
            onClick={() => {
              const { k: _, ...goal } = plan.value.goal ?? {};
              setGoal(k === undefined ? goal : { ...goal, k });
            }}
          >
            {t('search-k-back')}
          </button>
        </p>
      )}
      {changes.length > 0 && <Changes changes={changes} measure={utility} />}
    </>
  );
}

interface BestFoundProps {
  readonly best: Best;
  readonly measure: string;
  readonly running: boolean;
}

/** The best levels so far, or for good. */
function BestFound({ best, measure, running }: BestFoundProps) {
  const isApplied = isHere(best.levels);
  return (
    <div class="search-best">
      <div class="stack tight">
        <p>
          <strong>{best.proved_optimal && !running ? t('search-best') : t('search-best-so-far')}</strong>{' '}
          {t('search-best-figures', {
            measure: measureName(measure),
            utility: utilityText(best.loss),
            suppressed: whole(best.suppressed),
          })}
        </p>
        <p class="soft">{levelsText(best.levels)}</p>
        {!running && !best.proved_optimal && (
          <p class="soft">
            {best.bound === null ? t('search-unproved') : t('search-bound', { bound: utilityText(best.bound) })}
          </p>
        )}
      </div>
      {isApplied ? (
        <span class="tag safe">{t('search-applied')}</span>
      ) : (
        <button type="button" class="button primary" onClick={applyBest}>
          {t('search-apply-best')}
        </button>
      )}
    </div>
  );
}

/** Conditions whose limit is a share. */
const SHARES = ['prosecutor', 'journalist', 'average', 'marketer', 'uniqueness', 'suppression-limit'];

/** The cheapest changes of the goal, and what each would buy. */
function Changes({ changes, measure }: { readonly changes: readonly GoalChange[]; readonly measure: string }) {
  const limit = (condition: string, value: number) =>
    SHARES.includes(condition) ? percent(value, 2) : Number.isInteger(value) ? whole(value) : decimal(value, 3);
  return (
    <div class="stack tight">
      <h4>{t('search-changes')}</h4>
      <ul class="search-changes">
        {changes.map(change => (
          <li key={`${change.condition} ${change.to}`} class="row spread">
            <span>
              {t('search-change', {
                condition: conditionName(change.condition),
                from: limit(change.condition, change.from),
                to: limit(change.condition, change.to),
                measure: measureName(measure),
                was: utilityText(change.utility_from),
                utility: utilityText(change.utility_to),
                suppressed: whole(change.suppressed),
              })}
            </span>
            <button
              type="button"
              class="button small"
              aria-label={t('search-change-apply-to', {
                condition: conditionName(change.condition),
                to: limit(change.condition, change.to),
              })}
              onClick={() => applyChange(change)}
            >
              {t('search-change-apply')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
