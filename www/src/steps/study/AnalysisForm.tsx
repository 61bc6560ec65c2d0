import { useId } from 'preact/hooks';
import type { AnalysisPlan } from '../../engine/types';
import { t, type PlainKey } from '../../i18n/text';
import { inspection, plan as wholePlan } from '../../state/store';
import { Icon } from '../../widgets/Icon';
import { NumberField } from '../../widgets/NumberField';
import { TextField } from '../../widgets/TextField';
import { NumberListField } from '../NumberListField';
import { tidy } from '../risk/tidy';
import { LabelPicker } from './LabelPicker';
import { ReferencePicker } from './ReferencePicker';
import {
  asKind,
  columnsOf,
  isNumber,
  KINDS,
  labelsOf,
  lacks,
  NEEDS,
  withColumn,
  withDraw,
  withLabels,
  withOneOf,
  withReading,
  withTimes,
  type Kind,
  type One,
  type Several,
} from './analysis';
import { KIND, USE } from './words';

interface AnalysisFormProps {
  readonly plan: AnalysisPlan;
  /** Null while it has none. */
  readonly name: string | null;
  readonly onRename: (name: string) => void;
  readonly onChange: (next: AnalysisPlan) => void;
  readonly onRemove: () => void;
  /** The words of the button that takes it away. */
  readonly remove: string;
}

/** One analysis: what it computes, of which columns. */
export function AnalysisForm({ plan, name, onRename, onChange, onRemove, remove }: AnalysisFormProps) {
  const id = useId();
  const { one, optional, several } = NEEDS[plan.kind];
  const open = lacks(plan);
  return (
    <div class="study-form">
      <div class="goal-conditions">
        {name !== null && (
          <div class="parameter">
            <label for={`${id}-name`}>{t('study-name')}</label>
            <TextField id={`${id}-name`} value={name} onCommit={onRename} />
          </div>
        )}
        <div class="parameter">
          <label for={`${id}-kind`}>{t('study-kind')}</label>
          <select
            id={`${id}-kind`}
            class="field"
            value={plan.kind}
            onChange={event => onChange(asKind(plan, event.currentTarget.value as Kind))}
          >
            {KINDS.map(kind => (
              <option key={kind} value={kind}>
                {t(KIND[kind].name)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class="soft">{t(KIND[plan.kind].about)}</p>
      <div class="study-columns">
        {[...one, ...optional].map(used => (
          <OneColumn key={used} plan={plan} used={used} optional={optional.includes(used)} onChange={onChange} />
        ))}
      </div>
      {several.map(used => (
        <SeveralColumns key={used} plan={plan} used={used} onChange={onChange} />
      ))}
      {plan.kind === 'survival' && (
        <NumberListField
          label={t('study-times')}
          hint={t('study-times-hint')}
          numbers={plan.times ?? []}
          optional
          onCommit={times => onChange(withTimes(plan, times))}
        />
      )}
      {plan.kind === 'prediction' && <Draws plan={plan} onChange={onChange} />}
      {open.length > 0 && (
        <p class="notice" role="status">
          {t('study-lacks', { what: open.map(used => t(USE[used])).join(t('study-and')) })}
        </p>
      )}
      <div>
        <button type="button" class="button small" onClick={onRemove}>
          <Icon name="cross" /> {remove}
        </button>
      </div>
    </div>
  );
}

/** Kinds of columns that hold numbers. */
const NUMBERS: readonly string[] = ['integer', 'decimal'];

/** The columns of the table that an analysis may use. */
function columns(numbers: boolean): string[] {
  const all = inspection.value?.columns ?? [];
  const isFree = (name: string) =>
    !['identifier', 'person', 'count', 'weight', 'household'].includes(wholePlan.value.columns[name]?.role ?? 'insensitive');
  return all.filter(({ name, kind }) => isFree(name) && (!numbers || NUMBERS.includes(kind))).map(({ name }) => name);
}

interface DrawsProps {
  readonly plan: AnalysisPlan;
  readonly onChange: (next: AnalysisPlan) => void;
}

/** Which lines a prediction is tried on. */
function Draws({ plan, onChange }: DrawsProps) {
  const share = plan['hold-out'];
  return (
    <div class="goal-conditions">
      <NumberField
        label={t('study-hold-out')}
        value={share === undefined ? null : tidy(share * 100)}
        optional
        least={1}
        most={99}
        unit="%"
        hint={t('study-hold-out-hint')}
        onCommit={typed => onChange(withDraw(plan, 'hold-out', typed === null ? null : tidy(typed / 100)))}
      />
      <NumberField
        label={t('study-seed')}
        value={plan.seed ?? null}
        optional
        whole
        least={0}
        most={2 ** 32 - 1}
        hint={t('study-seed-hint')}
        onCommit={typed => onChange(withDraw(plan, 'seed', typed))}
      />
    </div>
  );
}

/** Whether a column holds what can be read as numbers. */
function holds(column: string, kinds: readonly string[]): boolean {
  return kinds.includes(inspection.value?.columns.find(({ name }) => name === column)?.kind ?? '');
}

interface ReadingProps {
  readonly plan: AnalysisPlan;
  readonly column: string;
  /** What it is when the plan says nothing. */
  readonly usual: PlainKey;
  readonly grouped: PlainKey;
  readonly onChange: (next: AnalysisPlan) => void;
}

/** How a number of the table enters: as it is, or by the groups into which the plan puts it. */
function ReadingChoice({ plan, column, usual, grouped, onChange }: ReadingProps) {
  return (
    <select
      class="field"
      aria-label={t('study-read-of', { column })}
      value={plan.generalized?.[column] ?? 'midpoint'}
      onChange={event => onChange(withReading(plan, column, event.currentTarget.value as 'midpoint' | 'category'))}
    >
      <option value="midpoint">{t(usual)}</option>
      <option value="category">{t(grouped)}</option>
    </select>
  );
}

interface OneColumnProps {
  readonly plan: AnalysisPlan;
  readonly used: One;
  readonly optional: boolean;
  readonly onChange: (next: AnalysisPlan) => void;
}

function OneColumn({ plan, used, optional, onChange }: OneColumnProps) {
  const id = useId();
  const chosen = plan[used];
  const taken = columnsOf(plan).filter(name => name !== chosen);
  const offered = columns(isNumber(plan.kind, used)).filter(name => !taken.includes(name));
  const labels = labelsOf(plan.kind, used);
  return (
    <div class="stack tight">
      <div class="parameter">
        <label for={id}>{t(USE[used])}</label>
        <select
          id={id}
          class="field"
          value={chosen ?? ''}
          onChange={event => onChange(withColumn(plan, used, event.currentTarget.value || undefined))}
        >
          <option value="">{optional ? t('study-everybody') : t('study-choose')}</option>
          {[...offered, ...(chosen === undefined || offered.includes(chosen) ? [] : [chosen])].map(column => (
            <option key={column} value={column}>
              {column}
            </option>
          ))}
        </select>
      </div>
      {labels !== undefined && chosen !== undefined && (
        <LabelPicker
          column={chosen}
          title={t(USE[labels])}
          labels={plan[labels] ?? []}
          onChange={next => onChange(withLabels(plan, labels, next))}
        />
      )}
      {used === 'group' && chosen !== undefined && holds(chosen, NUMBERS) && (
        <ReadingChoice plan={plan} column={chosen} usual="study-as-values" grouped="study-as-groups" onChange={onChange} />
      )}
    </div>
  );
}

interface SeveralColumnsProps {
  readonly plan: AnalysisPlan;
  readonly used: Several;
  readonly onChange: (next: AnalysisPlan) => void;
}

function SeveralColumns({ plan, used, onChange }: SeveralColumnsProps) {
  const chosen = plan[used] ?? [];
  const taken = columnsOf(plan).filter(name => !chosen.includes(name));
  const isCovariate = used === 'covariates';
  const kinds = isCovariate ? [...NUMBERS, 'date'] : NUMBERS;
  return (
    <fieldset class="study-several">
      <legend>{t(USE[used])}</legend>
      {columns(false)
        .filter(name => !taken.includes(name))
        .map(column => (
          <span key={column} class="row study-covariate">
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.includes(column)}
                onChange={event => onChange(withOneOf(plan, used, column, event.currentTarget.checked))}
              />
              {column}
            </label>
            {chosen.includes(column) && holds(column, kinds) && (
              <ReadingChoice
                plan={plan}
                column={column}
                usual={isCovariate ? 'study-as-midpoint' : 'study-as-values'}
                grouped={isCovariate ? 'study-as-category' : 'study-as-groups'}
                onChange={onChange}
              />
            )}
            {isCovariate && chosen.includes(column) && (!holds(column, kinds) || plan.generalized?.[column] === 'category') && (
              <ReferencePicker plan={plan} column={column} onChange={onChange} />
            )}
          </span>
        ))}
    </fieldset>
  );
}
