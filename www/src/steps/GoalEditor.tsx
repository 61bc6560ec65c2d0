import type { GoalPlan } from '../engine/types';
import { percent } from '../i18n/numbers';
import { effectiveK } from '../i18n/risk';
import { t } from '../i18n/text';
import { setGoal } from '../state/actions';
import { plan } from '../state/store';
import { NumberField } from '../widgets/NumberField';
import { Switch } from '../widgets/Switch';
import { goToGroup } from './risk/groups';
import { tidy } from './risk/tidy';
import { SensitiveConditions } from './SensitiveConditions';
import { threshold, THRESHOLDS } from './thresholds';
import './GoalEditor.css';

/** The goal that a switch sets. */
export const FIRST_GOAL: GoalPlan = { k: 5, 'suppression-limit': 0.05 };

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
  const { k, prosecutor, ...kept } = goal;
  const condition: ClassCondition = k !== undefined ? 'k' : prosecutor !== undefined ? 'prosecutor' : 'none';
  const choose = (next: ClassCondition) => {
    if (next === 'k') setGoal({ k: prosecutor === undefined ? 5 : effectiveK(prosecutor), ...kept });
    else if (next === 'prosecutor') setGoal({ prosecutor: k === undefined ? 0.2 : 1 / k, ...kept });
    else setGoal(kept);
  };
  return (
    <div class="goal-groups">
      <fieldset class="goal-group">
        <legend>{t('goal-table')}</legend>
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
          <OptionalShare goal={goal} name="average" label={t('goal-average')} />
          <OptionalShare goal={goal} name="uniqueness" label={t('goal-uniqueness')} />
        </div>
      </fieldset>
      <PopulationConditions goal={goal} />
      <SensitiveConditions goal={goal} />
    </div>
  );
}

/** Conditions that ask how many people of the population share a class. */
function PopulationConditions({ goal }: { readonly goal: GoalPlan }) {
  return (
    <fieldset class="goal-group">
      <legend>{t('goal-population')}</legend>
      {plan.value.population === undefined && (
        <p class="row soft">
          {t('goal-population-none')}
          <button type="button" class="button small" onClick={() => goToGroup('population', 'population-way')}>
            {t('attacker-missing-go')}
          </button>
        </p>
      )}
      <div class="goal-conditions">
        <NumberField
          label={t('goal-k-map')}
          value={goal['k-map'] ?? null}
          whole
          optional
          least={1}
          unit={t('unit-people')}
          hint={t('goal-optional')}
          onCommit={k => setGoal(withCondition(goal, 'k-map', k))}
        />
        <OptionalShare goal={goal} name="journalist" label={t('goal-journalist')} />
        <OptionalShare goal={goal} name="marketer" label={t('goal-marketer')} />
      </div>
    </fieldset>
  );
}

type NumberCondition = 'average' | 'uniqueness' | 'journalist' | 'marketer' | 'k-map';

/** The goal with one condition at a limit, or without it. */
function withCondition(goal: GoalPlan, name: NumberCondition, limit: number | null): GoalPlan {
  const { [name]: _, ...rest } = goal;
  return limit === null ? rest : { ...rest, [name]: limit };
}

interface OptionalShareProps {
  readonly goal: GoalPlan;
  readonly name: NumberCondition;
  readonly label: string;
}

function OptionalShare({ goal, name, label }: OptionalShareProps) {
  return (
    <ShareField
      label={label}
      optional
      value={goal[name] ?? null}
      onCommit={share => setGoal(withCondition(goal, name, share))}
    />
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
