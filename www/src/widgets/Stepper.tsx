import { t, type PlainKey } from '../i18n/text';
import { percent, whole } from '../i18n/numbers';
import { goTo } from '../state/actions';
import { quasiIdentifiers } from '../state/plan';
import { plan, released, report, step, STEPS, table, type Step } from '../state/store';
import './Stepper.css';

const NAMES: Readonly<Record<Step, PlainKey>> = {
  data: 'step-data',
  columns: 'step-columns',
  hierarchies: 'step-hierarchies',
  risk: 'step-risk',
  release: 'step-release',
};

/** The five steps of the road; each may be visited at any time, and none loses what was entered. */
export function Stepper() {
  return (
    <nav class="stepper" aria-label={t('stepper-label')}>
      <ol class="stepper-list">
        {STEPS.map((name, index) => (
          <li key={name} class={name === step.value ? 'stepper-item current' : 'stepper-item'}>
            <button
              type="button"
              class="stepper-button"
              data-step={name}
              aria-current={name === step.value ? 'step' : undefined}
              onClick={() => goTo(name)}
            >
              <span class="stepper-number" aria-hidden="true">
                {index + 1}
              </span>
              <span class="stepper-text">
                <span class="stepper-name">{t(NAMES[name])}</span>
                <span class="stepper-state">{state(name)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Where a step stands, in a few words. */
function state(name: Step): string {
  const open = table.value;
  if (open === null) return name === 'data' ? t('state-choose') : t('state-needs-table');
  const found = report.value;
  const chosen = quasiIdentifiers(plan.value);
  switch (name) {
    case 'data':
      return t('state-rows', { rows: whole(open.inspection.input.rows) });
    case 'columns':
      return t('state-quasi', { count: chosen.length });
    case 'hierarchies': {
      const made = chosen.filter(column => plan.value.columns[column]?.hierarchy !== undefined);
      return t('state-hierarchies', { made: made.length, count: chosen.length });
    }
    case 'risk': {
      const highest = found?.risk.prosecutor.highest;
      if (highest === undefined) return t('state-no-figures');
      return highest === null ? t('state-nothing-kept') : t('state-highest', { risk: percent(highest) });
    }
    case 'release':
      if (released.value !== null) return t('state-released');
      if (found?.goal === undefined) return t('state-no-goal');
      return found.goal.met ? t('state-goal-met') : t('state-goal-unmet');
  }
}
