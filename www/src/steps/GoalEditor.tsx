import type { GoalPlan } from '../engine/types';
import { percent } from '../i18n/numbers';
import { effectiveK } from '../i18n/risk';
import { t } from '../i18n/text';
import { setGoal } from '../state/actions';
import { plan } from '../state/store';
import { NumberField } from '../widgets/NumberField';
import { Switch } from '../widgets/Switch';
import { threshold, THRESHOLDS } from './thresholds';
import './GoalEditor.css';

const FIRST_GOAL: GoalPlan = { k: 5, 'suppression-limit': 0.05 };

type ClassCondition = 'none' | 'k' | 'prosecutor';

/** What a release must fulfil. */
export function GoalEditor() {
  const { goal } = plan.value;
  return (
    <details class="goal-editor" open={goal === undefined}>
      <summary>{t('goal-title')}</summary>
      <Switch
        label={t('goal-switch')}
        hint={t('goal-switch-hint')}
        on={goal !== undefined}
        onChange={on => setGoal(on ? FIRST_GOAL : undefined)}
      />
      {goal !== undefined && <Conditions goal={goal} />}
    </details>
  );
}

function Conditions({ goal }: { readonly goal: GoalPlan }) {
  const { k, prosecutor, average, uniqueness, ...limit } = goal;
  const kept = {
    ...(average === undefined ? {} : { average }),
    ...(uniqueness === undefined ? {} : { uniqueness }),
    ...limit,
  };
  const condition: ClassCondition = k !== undefined ? 'k' : prosecutor !== undefined ? 'prosecutor' : 'none';
  const choose = (next: ClassCondition) => {
    if (next === 'k') setGoal({ k: prosecutor === undefined ? 5 : effectiveK(prosecutor), ...kept });
    else if (next === 'prosecutor') setGoal({ prosecutor: k === undefined ? 0.2 : 1 / k, ...kept });
    else setGoal(kept);
  };
  return (
    <div class="goal-conditions">
      <div class="parameter">
        <label for="goal-condition">{t('goal-per-class')}</label>
        <select
          id="goal-condition"
          class="field"
          value={condition}
          onChange={event => choose(event.currentTarget.value as ClassCondition)}
        >
          <option value="k">{t('goal-by-k')}</option>
          <option value="prosecutor">{t('goal-by-threshold')}</option>
          <option value="none">{t('goal-by-none')}</option>
        </select>
      </div>
      {k !== undefined && (
        <NumberField
          label={t('goal-k')}
          value={k}
          whole
          least={1}
          hint={t('goal-k-hint', { risk: percent(1 / k, 2) })}
          onCommit={value => setGoal({ ...goal, k: value ?? 1 })}
        />
      )}
      {prosecutor !== undefined && <ThresholdField goal={goal} value={prosecutor} />}
      <ShareField
        label={t('goal-suppression')}
        value={goal['suppression-limit'] ?? 0}
        onCommit={share => setGoal({ ...goal, 'suppression-limit': share ?? 0 })}
      />
      <ShareField
        label={t('goal-average')}
        optional
        value={average ?? null}
        onCommit={share => {
          const { average: _, ...rest } = goal;
          setGoal(share === null ? rest : { ...rest, average: share });
        }}
      />
      <ShareField
        label={t('goal-uniqueness')}
        optional
        value={uniqueness ?? null}
        onCommit={share => {
          const { uniqueness: _, ...rest } = goal;
          setGoal(share === null ? rest : { ...rest, uniqueness: share });
        }}
      />
    </div>
  );
}

function ThresholdField({ goal, value }: { readonly goal: GoalPlan; readonly value: number }) {
  return (
    <div class="stack tight">
      <NumberField
        label={t('goal-threshold')}
        value={value}
        least={0.000001}
        most={1}
        hint={t('goal-threshold-hint', { k: effectiveK(value) })}
        onCommit={next => setGoal({ ...goal, prosecutor: next ?? value })}
      />
      <div class="goal-thresholds" role="group" aria-label={t('goal-common')}>
        {THRESHOLDS.map(common => (
          <button
            key={common}
            type="button"
            class="button small"
            aria-pressed={common === value}
            onClick={() => setGoal({ ...goal, prosecutor: common })}
          >
            {threshold(common)}
          </button>
        ))}
      </div>
    </div>
  );
}

interface ShareFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly optional?: boolean;
  readonly onCommit: (share: number | null) => void;
}

/** A share entered in per cent. */
function ShareField({ label, value, optional = false, onCommit }: ShareFieldProps) {
  return (
    <NumberField
      label={label}
      value={value === null ? null : tidy(value * 100)}
      least={0}
      most={100}
      optional={optional}
      unit="%"
      {...(optional ? { hint: t('goal-optional') } : {})}
      onCommit={typed => onCommit(typed === null ? null : tidy(typed / 100))}
    />
  );
}

/** The number without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
