import type { Assumption, ContextPlan } from '../../engine/types';
import { decimal, NO_VALUE, percent } from '../../i18n/numbers';
import { t, type PlainKey } from '../../i18n/text';
import { setContext } from '../../state/actions';
import { full, plan } from '../../state/store';
import { Explain } from '../../widgets/Explain';
import { NumberField } from '../../widgets/NumberField';
import { Switch } from '../../widgets/Switch';
import { threshold as written } from '../thresholds';
import { tidy } from './tidy';
import './ContextEditor.css';

const RECIPIENTS = {
  'certified-on-site': 'recipient-certified-on-site',
  company: 'recipient-company',
  academia: 'recipient-academia',
  public: 'recipient-public',
} as const;
const ANSWERS = { low: 'context-answer-low', medium: 'context-answer-medium', high: 'context-answer-high' } as const;
const SOURCES: Readonly<Record<string, PlainKey>> = {
  plan: 'context-source-plan',
  recipient: 'context-source-recipient',
  default: 'context-source-default',
  absent: 'context-source-absent',
};

/** The thresholds of guidelines, and where each comes from. */
const THRESHOLDS = [
  [0.05, 'threshold-0-05'],
  [0.075, 'threshold-0-075'],
  [0.09, 'threshold-0-09'],
  [0.1, 'threshold-0-1'],
  [0.2, 'threshold-0-2'],
  [0.33, 'threshold-0-33'],
] as const;

type Shares = 'attempt' | 'prevalence' | 'breach';

/** To whom the table goes, and how likely somebody there tries. */
export function ContextEditor() {
  const { context } = plan.value;
  return (
    <section class="panel stack" aria-labelledby="context-title">
      <h3 id="context-title">{t('context-title')}</h3>
      <Switch
        label={t('context-switch')}
        hint={t('context-switch-hint')}
        on={context !== undefined}
        onChange={on => setContext(on ? { recipient: 'company' } : undefined)}
      />
      {context !== undefined && <Settings context={context} />}
    </section>
  );
}

function Settings({ context }: { readonly context: ContextPlan }) {
  // The values and sources of the last figures; what the plan says itself is shown at once.
  const made = full.value;
  const found = made !== null && 'report' in made ? made.report.context : undefined;
  const isPublic = (context.kind ?? found?.kind) === 'public' || (context.kind === undefined && context.recipient === 'public');
  const assumption = (name: string) => found?.assumptions.find(item => item.name === name);
  return (
    <div class="context-settings">
      <div class="goal-conditions">
        <Choice
          label={t('context-recipient')}
          value={context.recipient}
          choices={RECIPIENTS}
          none={t('context-recipient-none')}
          onChange={recipient => setContext(without(context, 'recipient', recipient))}
        />
        <Choice
          label={t('context-kind')}
          value={context.kind}
          choices={{ 'non-public': 'context-kind-non-public', public: 'context-kind-public' } as const}
          none={t('context-from-recipient')}
          source={assumption('kind')}
          onChange={kind => setContext(without(context, 'kind', kind))}
        />
      </div>
      {!isPublic && (
        <>
          <fieldset class="goal-group">
            <legend>{t('context-t1')}</legend>
            <div class="goal-conditions">
              <Choice
                label={t('context-mitigating-controls')}
                hint={t('context-controls-hint')}
                value={context['mitigating-controls']}
                choices={ANSWERS}
                none={t('context-from-recipient')}
                source={assumption('mitigating-controls')}
                onChange={answer => setContext(without(context, 'mitigating-controls', answer))}
              />
              <Choice
                label={t('context-motives-and-capacity')}
                hint={t('context-motives-hint')}
                value={context['motives-and-capacity']}
                choices={ANSWERS}
                none={t('context-from-recipient')}
                source={assumption('motives-and-capacity')}
                onChange={answer => setContext(without(context, 'motives-and-capacity', answer))}
              />
              <Share name="attempt" label={t('context-attempt')} context={context} source={assumption('attempt')} />
            </div>
          </fieldset>
          <fieldset class="goal-group">
            <legend>{t('context-t2-t3')}</legend>
            <div class="goal-conditions">
              <Share name="prevalence" label={t('context-prevalence')} context={context} source={assumption('prevalence')} />
              <div>
                <NumberField
                  label={t('context-acquaintances-known')}
                  value={context.acquaintances ?? null}
                  optional
                  least={0}
                  unit={t('unit-people')}
                  onCommit={people => setContext(without(context, 'acquaintances', people ?? undefined))}
                />
                <Source assumption={assumption('acquaintances')} own={context.acquaintances !== undefined} show={whole} />
              </div>
              <Share name="breach" label={t('context-breach')} context={context} source={assumption('breach')} />
            </div>
          </fieldset>
        </>
      )}
      <fieldset class="goal-group">
        <legend>{t('context-limit')}</legend>
        <div class="context-thresholds" role="radiogroup" aria-label={t('context-limit')}>
          {THRESHOLDS.map(([threshold, from]) => (
            <label key={threshold} class="context-threshold">
              <input
                type="radio"
                name="context-threshold"
                checked={(context.threshold ?? found?.threshold) === threshold}
                onChange={() => setContext({ ...context, threshold })}
              />
              <b>{written(threshold)}</b>
              <span class="soft">{t(from)}</span>
            </label>
          ))}
        </div>
        <NumberField
          label={t('context-own-threshold')}
          value={context.threshold ?? null}
          optional
          least={0.000001}
          most={1}
          hint={t('context-own-hint')}
          onCommit={threshold => setContext(without(context, 'threshold', threshold ?? undefined))}
        />
        {!isPublic && (
          <Switch
            label={t('context-strict-switch')}
            hint={t('context-strict-hint')}
            on={context.strict ?? found?.strict !== undefined}
            onChange={strict => setContext({ ...context, strict })}
          />
        )}
      </fieldset>
    </div>
  );
}

/** The context with a setting, or without it where it is not given. */
function without<K extends keyof ContextPlan>(context: ContextPlan, key: K, value: ContextPlan[K]): ContextPlan {
  const { [key]: _, ...rest } = context;
  return value === undefined ? (rest as ContextPlan) : { ...context, [key]: value };
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: K | undefined;
  readonly choices: Readonly<Record<K, PlainKey>>;
  /** What stands for nothing chosen. */
  readonly none: string;
  readonly source?: Assumption | undefined;
  readonly onChange: (value: K | undefined) => void;
}

function Choice<K extends string>({ label, hint, value, choices, none, source, onChange }: ChoiceProps<K>) {
  return (
    <div>
      <label class="parameter">
        <span>{label}</span>
        <select
          class="field"
          value={value ?? ''}
          onChange={event => onChange(event.currentTarget.value === '' ? undefined : (event.currentTarget.value as K))}
        >
          <option value="">{none}</option>
          {(Object.keys(choices) as K[]).map(choice => (
            <option key={choice} value={choice}>
              {t(choices[choice])}
            </option>
          ))}
        </select>
      </label>
      {hint !== undefined && <p class="soft">{hint}</p>}
      {value === undefined && <Source assumption={source} own={false} show={decimal} answers={choices} />}
    </div>
  );
}

interface ShareProps {
  readonly name: Shares;
  readonly label: string;
  readonly context: ContextPlan;
  readonly source: Assumption | undefined;
}

/** A probability in per cent; where the plan gives none, the value that is used stands below, with its source. */
function Share({ name, label, context, source }: ShareProps) {
  const value = context[name];
  return (
    <div>
      <NumberField
        label={label}
        value={value === undefined ? null : tidy(value * 100)}
        optional
        least={0}
        most={100}
        unit="%"
        onCommit={share => setContext(without(context, name, share === null ? undefined : tidy(share / 100)))}
      />
      <Source assumption={source} own={value !== undefined} show={percent} />
    </div>
  );
}

interface SourceProps {
  readonly assumption: Assumption | undefined;
  /** Whether the plan gives the value itself. */
  readonly own: boolean;
  readonly show: (value: number) => string;
  readonly answers?: Readonly<Record<string, PlainKey>>;
}

/** Which value is used where the plan gives none, and where it is from. */
function Source({ assumption, own, show, answers }: SourceProps) {
  if (own || assumption === undefined) return null;
  const { value, answer, source, citation } = assumption;
  const from = SOURCES[source];
  const word = answer === undefined ? undefined : answers?.[answer];
  const used = value === null ? (word === undefined ? NO_VALUE : t(word)) : show(value);
  return (
    <p class="soft context-source">
      {t('context-used', { value: used, source: from === undefined ? source : t(from) })}{' '}
      {citation !== '' && (
        <Explain name={t('measure-source')}>
          <p>{citation}</p>
        </Explain>
      )}
    </p>
  );
}

const whole = (value: number) => decimal(value, 0);
