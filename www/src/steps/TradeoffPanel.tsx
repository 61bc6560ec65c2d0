import type { TradeoffColumn, TradeoffStep } from '../engine/types';
import { decimal, NO_VALUE, percent, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { setLevel, settleLevel } from '../state/actions';
import { quasiIdentifiers } from '../state/plan';
import { asReleased, plan, tradeoff } from '../state/store';
import { ChartView } from '../widgets/ChartView';
import { choose, chosenColumn } from './chosen';
import { MeasureExplain, measureRow } from '../widgets/Measure';
import { Scroll } from '../widgets/Scroll';
import { waiting } from '../widgets/waiting';
import './TradeoffPanel.css';

/** What each level of each quasi-identifier would buy and cost, the others left where they are. */
export function TradeoffPanel() {
  const names = quasiIdentifiers(plan.value);
  const column = chosenColumn.value;
  if (asReleased.value || column === null) return null;
  const chosen = tradeoff.value.get(column);
  return (
    <section class="panel stack" aria-labelledby="tradeoff-title">
      <h3 id="tradeoff-title">{t('tradeoff-title')}</h3>
      <p class="soft">{t('tradeoff-text')}</p>
      <NextSteps columns={names.flatMap(name => tradeoff.value.get(name) ?? [])} />
      <label class="row">
        <span>{t('tradeoff-column')}</span>
        <select class="field" value={column} onChange={event => choose(event.currentTarget.value)}>
          {names.map(name => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ChartView chart="tradeoff" column={column} title={t('chart-tradeoff', { column })}>
        {chosen === undefined ? <p class="soft">{waiting('chart-not-yet')}</p> : <LevelTable column={chosen} />}
      </ChartView>
    </section>
  );
}

/** One line a column: what the next level changes. */
function NextSteps({ columns }: { readonly columns: readonly TradeoffColumn[] }) {
  return (
    <Scroll label={t('next-steps')}>
      <table class="table next-steps">
        <caption class="visually-hidden">{t('next-steps')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('next-steps')}</th>
            <th scope="col" class="number">
              {t('tradeoff-average')}
              <Meaning id="risk.prosecutor.average" />
            </th>
            <th scope="col" class="number">
              {t('tradeoff-suppressed')}
              <Meaning id="suppressed" />
            </th>
            <th scope="col" class="number">
              {t('tradeoff-loss')}
              <Meaning id="loss" />
            </th>
            <th scope="col">
              <span class="visually-hidden">{t('next-move')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map(column => (
            <NextStep key={column.name} column={column} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What a measure means, beside a shorter word for it. */
function Meaning({ id }: { readonly id: string }) {
  const row = measureRow(id);
  return row === undefined ? null : (
    <>
      {'\u00a0'}
      <MeasureExplain row={row} />
    </>
  );
}

function NextStep({ column: { name, level, steps } }: { readonly column: TradeoffColumn }) {
  const now = steps.find(step => step.level === level);
  const next = steps.find(step => step.level === level + 1);
  const move = () => {
    setLevel(name, level + 1);
    settleLevel();
  };
  return (
    <tr>
      <th scope="row">
        {name}{' '}
        <span class="soft">{next === undefined ? t('next-top') : t('next-levels', { level, next: level + 1 })}</span>
      </th>
      <Difference now={now?.average_all} next={next?.average_all} show={points} />
      <Difference now={now?.suppressed} next={next?.suppressed} show={whole} />
      <Difference now={now?.loss} next={next?.loss} show={three} />
      <td class="number">
        {next !== undefined && (
          <button
            type="button"
            class="button small"
            aria-label={t('next-move-column', { column: name })}
            onClick={move}
          >
            {t('next-move')}
          </button>
        )}
      </td>
    </tr>
  );
}

interface DifferenceProps {
  readonly now: number | null | undefined;
  readonly next: number | null | undefined;
  readonly show: (value: number) => string;
}

/** A change with its sign; less is better in every column. */
function Difference({ now, next, show }: DifferenceProps) {
  if (now === undefined || now === null || next === undefined || next === null)
    return <td class="number">{NO_VALUE}</td>;
  const change = next - now;
  if (show(Math.abs(change)) === show(0)) return <td class="number">±{show(0)}</td>;
  return (
    <td class={change < 0 ? 'number gain' : 'number cost'}>
      {change < 0 ? '−' : '+'}
      {show(Math.abs(change))}
    </td>
  );
}

function LevelTable({ column }: { readonly column: TradeoffColumn }) {
  const cells: readonly (readonly [string, (step: TradeoffStep) => string])[] = [
    [t('tradeoff-highest'), step => shown(step.highest, percent2)],
    [t('tradeoff-average'), step => shown(step.average_all, percent2)],
    [t('tradeoff-unique'), step => shown(step.uniqueness_all, percent2)],
    [t('tradeoff-suppressed'), step => whole(step.suppressed)],
    [t('tradeoff-loss'), step => shown(step.loss, three)],
  ];
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t('level')}</th>
          {cells.map(([name]) => (
            <th key={name} scope="col" class="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {column.steps.map(step => (
          <tr key={step.level} class={step.level === column.level ? 'tradeoff-now' : undefined}>
            <th scope="row">
              {step.level}
              {step.level === column.level && <span class="tag">{t('tradeoff-now')}</span>}
            </th>
            {cells.map(([name, cell]) => (
              <td key={name} class="number">
                {cell(step)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const percent2 = (value: number) => percent(value, 2);
const three = (value: number) => decimal(value, 3);
const points = (value: number) => t('points', { points: decimal(value * 100, 2) });
const shown = (value: number | null, show: (value: number) => string) => (value === null ? NO_VALUE : show(value));
