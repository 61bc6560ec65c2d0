import type { GoalPlan } from '../engine/types';
import { t, type PlainKey } from '../i18n/text';
import { goTo, setGoal } from '../state/actions';
import { columnsOf } from '../state/plan';
import { plan } from '../state/store';
import { Icon } from '../widgets/Icon';
import { NumberField } from '../widgets/NumberField';
import { KINDS, listed, withListed, type Kind, type Listed } from './sensitive';

/** Conditions on what a class gives away about sensitive columns; several of each kind. */
export function SensitiveConditions({ goal }: { readonly goal: GoalPlan }) {
  const columns = columnsOf(plan.value, 'sensitive');
  const conditions = listed(goal);
  const put = (next: readonly Listed[]) => setGoal(withListed(goal, next));
  const change = (at: number, next: Listed) => put(conditions.map((condition, other) => (other === at ? next : condition)));
  const first = columns[0];
  return (
    <fieldset class="goal-group">
      <legend>{t('goal-sensitive')}</legend>
      {first === undefined && (
        <p class="row soft">
          {t('goal-sensitive-none')}
          <button type="button" class="button small" onClick={() => goTo('columns')}>
            {t('go-columns')}
          </button>
        </p>
      )}
      {conditions.length > 0 && (
        <ul class="goal-sensitive">
          {conditions.map((condition, at) => (
            <li key={at}>
              <Condition
                condition={condition}
                columns={columns}
                onChange={next => change(at, next)}
                onRemove={() => put(conditions.filter((_, other) => other !== at))}
              />
            </li>
          ))}
        </ul>
      )}
      {first !== undefined && (
        <label class="row">
          <span>{t('goal-add')}</span>
          <select
            class="field"
            value=""
            onChange={event => {
              const kind = event.currentTarget.value as Kind;
              event.currentTarget.value = '';
              put([...conditions, KINDS[kind].first(first)]);
            }}
          >
            <option value="" disabled>
              {t('goal-add-choose')}
            </option>
            {Object.entries(KINDS).map(([kind, { name }]) => (
              <option key={kind} value={kind}>
                {t(name)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

interface ConditionProps {
  readonly condition: Listed;
  readonly columns: readonly string[];
  readonly onChange: (next: Listed) => void;
  readonly onRemove: () => void;
}

function Condition({ condition, columns, onChange, onRemove }: ConditionProps) {
  const { kind, plan: asked } = condition;
  const name = t(KINDS[kind].name);
  const known = columns.includes(asked.column) ? columns : [asked.column, ...columns];
  return (
    <div class="goal-condition" role="group" aria-label={`${name}: ${asked.column}`}>
      <span class="goal-condition-name">{name}</span>
      <label class="parameter">
        <span>{t('column-name')}</span>
        <select
          class="field"
          value={asked.column}
          onChange={event => onChange({ ...condition, plan: { ...asked, column: event.currentTarget.value } } as Listed)}
        >
          {known.map(column => (
            <option key={column} value={column}>
              {column}
            </option>
          ))}
        </select>
      </label>
      <Parameters condition={condition} onChange={onChange} />
      <button
        type="button"
        class="button quiet icon-only"
        aria-label={t('goal-remove', { condition: name, column: asked.column })}
        onClick={onRemove}
      >
        <Icon name="cross" />
      </button>
    </div>
  );
}

interface ParametersProps {
  readonly condition: Listed;
  readonly onChange: (next: Listed) => void;
}

function Parameters({ condition, onChange }: ParametersProps) {
  switch (condition.kind) {
    case 'l-diversity': {
      const { plan: asked } = condition;
      const kind = asked.kind ?? 'distinct';
      const counts = kind === 'distinct' || kind === 'recursive';
      return (
        <>
          <Choice
            label={t('goal-kind')}
            value={kind}
            choices={DIVERSITIES}
            onChange={next => {
              const { c, ...rest } = asked;
              const l = next === 'distinct' || next === 'recursive' ? Math.max(1, Math.round(asked.l)) : asked.l;
              onChange({ ...condition, plan: { ...rest, l, kind: next, ...(next === 'recursive' ? { c: c ?? 3 } : {}) } });
            }}
          />
          <NumberField label="l" value={asked.l} whole={counts} least={1} onCommit={l => onChange({ ...condition, plan: { ...asked, l: l ?? 1 } })} />
          {kind === 'recursive' && (
            <NumberField label="c" value={asked.c ?? 3} least={0.000001} onCommit={c => onChange({ ...condition, plan: { ...asked, c: c ?? 3 } })} />
          )}
        </>
      );
    }
    case 't-closeness': {
      const { plan: asked } = condition;
      return (
        <>
          <Choice
            label={t('goal-distance')}
            value={asked.kind ?? 'equal'}
            choices={DISTANCES}
            onChange={kind => onChange({ ...condition, plan: { ...asked, kind } })}
          />
          <NumberField label="t" value={asked.t} least={0} most={1} onCommit={limit => onChange({ ...condition, plan: { ...asked, t: limit ?? 0 } })} />
        </>
      );
    }
    case 'alpha': {
      const { plan: asked } = condition;
      return (
        <NumberField label="α" value={asked.alpha} least={0.000001} most={1} onCommit={alpha => onChange({ ...condition, plan: { ...asked, alpha: alpha ?? 1 } })} />
      );
    }
    case 'beta-likeness': {
      const { plan: asked } = condition;
      return (
        <>
          <Choice
            label={t('goal-kind')}
            value={asked.enhanced === true ? 'enhanced' : 'basic'}
            choices={BETAS}
            onChange={kind => onChange({ ...condition, plan: { ...asked, enhanced: kind === 'enhanced' } })}
          />
          <NumberField label="β" value={asked.beta} least={0.000001} onCommit={beta => onChange({ ...condition, plan: { ...asked, beta: beta ?? 1 } })} />
        </>
      );
    }
    case 'delta-disclosure': {
      const { plan: asked } = condition;
      return (
        <NumberField label="δ" value={asked.delta} least={0.000001} onCommit={delta => onChange({ ...condition, plan: { ...asked, delta: delta ?? 1 } })} />
      );
    }
  }
}

const DIVERSITIES = {
  distinct: 'goal-distinct',
  entropy: 'goal-entropy',
  grassberger: 'goal-grassberger',
  recursive: 'goal-recursive',
} as const;
const DISTANCES = { equal: 't-equal', ordered: 't-ordered', hierarchical: 't-hierarchical' } as const;
const BETAS = { basic: 'goal-basic', enhanced: 'goal-enhanced' } as const;

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly choices: Readonly<Record<K, PlainKey>>;
  readonly onChange: (value: K) => void;
}

function Choice<K extends string>({ label, value, choices, onChange }: ChoiceProps<K>) {
  return (
    <label class="parameter">
      <span>{label}</span>
      <select class="field" value={value} onChange={event => onChange(event.currentTarget.value as K)}>
        {(Object.keys(choices) as K[]).map(choice => (
          <option key={choice} value={choice}>
            {t(choices[choice])}
          </option>
        ))}
      </select>
    </label>
  );
}
