import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ColumnBurden, ErasedValue, GroupBurden, RareColumn, RareFigures } from '../engine/types';
import { decimal, percent, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { goTo, setRare, setShowValues, watchRare } from '../state/actions';
import { asReleased, isOfNow, plan, rare, showValues } from '../state/store';
import { FailurePanel } from '../widgets/FailurePanel';
import { Mark, Outdated } from '../widgets/Figure';
import { MeasureName } from '../widgets/Measure';
import { Scroll } from '../widgets/Scroll';
import { Switch } from '../widgets/Switch';
import { waiting } from '../widgets/waiting';
import { erasedByColumn, followable, following } from './rare';
import { Fold } from './risk/Fold';
import './RarePanel.css';

/** Values and groups that are listed at first. */
const FIRST = 10;

const percent2 = (value: number) => percent(value, 2);
const three = (value: number) => decimal(value, 3);
/** A difference of shares, with its sign. */
const points = (value: number) => `${value > 0 ? '+' : ''}${decimal(100 * value, 2)}`;

/** What the release leaves of values, and who bears what it leaves out. */
export function RarePanel() {
  useLayoutEffect(watchRare, []);
  const view = rare.value;
  if (asReleased.value) return <p class="panel soft">{t('rare-as-released')}</p>;
  if (view === null) return <p class="panel soft">{waiting('full-wait')}</p>;
  const current = isOfNow(view);
  if ('failure' in view) return current ? <FailurePanel failure={view.failure} /> : <p class="panel soft">{waiting('full-wait')}</p>;
  if (view.rare === null) return null;
  return (
    <Outdated.Provider value={!current}>
      <div class={`stack${current ? ' full' : ' full outdated'}`} aria-busy={!current}>
        <Followed figures={view.rare} />
        <Burdens columns={view.rare.fairness} />
      </div>
    </Outdated.Provider>
  );
}

function Followed({ figures }: { readonly figures: RareFigures }) {
  const { columns, erased } = figures;
  return (
    <section class="panel stack" aria-labelledby="rare-title">
      <h3 id="rare-title">{t('rare-title')}</h3>
      <p class="soft">{t('rare-text')}</p>
      <Choice chosen={plan.value.rare?.columns ?? columns.map(({ name }) => name)} />
      {columns.length > 0 && (
        <>
          <Switch label={t('rare-values')} hint={t('rare-values-warning')} on={showValues.value} onChange={setShowValues} />
          <Columns columns={columns} few={figures.few} />
          <Erased erased={erased} columns={columns} />
          {columns.map((column, at) => (
            <Values key={column.name} column={column} at={at} open={columns.length === 1} />
          ))}
        </>
      )}
    </section>
  );
}

/** Which columns matter. */
function Choice({ chosen }: { readonly chosen: readonly string[] }) {
  const names = followable(plan.value);
  if (names.length === 0) {
    return (
      <p class="row">
        {t('rare-no-columns')}
        <button type="button" class="button small" onClick={() => goTo('columns')}>
          {t('go-columns')}
        </button>
      </p>
    );
  }
  return (
    <fieldset class="rare-choice">
      <legend>{t('rare-columns')}</legend>
      {names.map(name => (
        <label key={name} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={event => setRare(following(chosen, name, event.currentTarget.checked))}
          />
          {name}
        </label>
      ))}
      {plan.value.rare !== undefined && (
        <button type="button" class="button small" onClick={() => setRare(undefined)}>
          {t('rare-usual')}
        </button>
      )}
      {chosen.length === 0 && <p class="soft rare-none">{t('rare-none-chosen')}</p>}
    </fieldset>
  );
}

function Columns({ columns, few }: { readonly columns: readonly RareColumn[]; readonly few: number }) {
  return (
    <Scroll label={t('rare-title')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('column-name')}</th>
            <th scope="col" class="number">{t('rare-count')}</th>
            <th scope="col" class="number">{t('rare-gone-left-out')}</th>
            <th scope="col" class="number">{t('rare-gone-generalized')}</th>
            {few > 0 && <th scope="col" class="number">{t('rare-few', { few })}</th>}
          </tr>
        </thead>
        <tbody>
          {columns.map((column, at) => (
            <tr key={column.name}>
              <th scope="row">{column.name}</th>
              <td class="number"><Mark path={`rare.columns.${at}.values`} value={column.values} show={whole} /></td>
              <td class="number"><Mark path={`rare.columns.${at}.left_out`} value={column.left_out} show={whole} /></td>
              <td class="number"><Mark path={`rare.columns.${at}.generalized`} value={column.generalized} show={whole} /></td>
              {few > 0 && (
                <td class="number">
                  <Mark path={`rare.columns.${at}.few.values`} value={column.few.values} show={whole} />
                  {column.few.values > 0 && (
                    <div class="soft">
                      {t('rare-few-left', { left: whole(column.few.visible), records: whole(column.few.before) })}
                    </div>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface ErasedProps {
  readonly erased: readonly ErasedValue[];
  readonly columns: readonly RareColumn[];
}

/** The values that are gone, by name only when the reader asks for them. */
function Erased({ erased, columns }: ErasedProps) {
  const unnamed = columns.reduce((sum, { few }) => sum + few.erased, 0);
  const reasons: Readonly<Record<string, string>> = {
    'left-out': t('rare-reason-left-out'),
    generalized: t('rare-reason-generalized'),
  };
  const head = (
    <>
      <th scope="col">{t('rare-value')}</th>
      <th scope="col" class="number">{t('class-records')}</th>
      <th scope="col" class="number">{t('rare-kept')}</th>
      <th scope="col">{t('rare-reason')}</th>
    </>
  );
  return (
    <div class="stack tight">
      <h4>{t('rare-erased')}</h4>
      {erased.length === 0 && <p class="soft">{unnamed === 0 ? t('rare-erased-none') : t('rare-erased-few-only', { values: unnamed })}</p>}
      {erased.length > 0 && !showValues.value && (
        <ul class="stack tight">
          {erasedByColumn(erased).map(({ name, reason, values }) => (
            <li key={`${name} ${reason}`}>
              {t('rare-erased-of', { column: name, values: whole(values) })} <span class="soft">{reasons[reason] ?? reason}</span>
            </li>
          ))}
        </ul>
      )}
      {erased.length > 0 && showValues.value && (
        <Listed label={t('rare-erased')} head={head} rows={erased}>
          {({ name, value, before, kept, reason }) => (
            <tr key={`${name} ${value}`}>
              <th scope="row">
                {value} <span class="soft">{name}</span>
              </th>
              <td class="number">{whole(before)}</td>
              <td class="number">{whole(kept)}</td>
              <td>{reasons[reason] ?? reason}</td>
            </tr>
          )}
        </Listed>
      )}
    </div>
  );
}

interface ValuesProps {
  readonly column: RareColumn;
  readonly at: number;
  readonly open: boolean;
}

/** Each value of a column: what is left of its records, and what becomes of its rate. */
function Values({ column, at, open }: ValuesProps) {
  const { name, shown } = column;
  if (shown.length === 0) return null;
  const head = (
    <>
      <th scope="col">{t('rare-value')}</th>
      <th scope="col" class="number">{t('rare-left')}</th>
      <th scope="col" class="number"><MeasureName id="rare.columns.shown.lost" name={t('rare-lost')} /></th>
      <th scope="col" class="number"><MeasureName id="rare.columns.shown.difference" name={t('rare-rate')} /></th>
    </>
  );
  return (
    <details class="rare-values" open={open}>
      <summary>
        <b>{name}</b> <span class="soft">{t('rare-by-value')}</span>
      </summary>
      <div class="stack tight">
        <Listed label={name} head={head} rows={shown}>
          {(value, place) => {
            const path = `rare.columns.${at}.shown.${place}`;
            return (
              <tr key={place}>
                <th scope="row">
                  {showValues.value ? value.value : <span class="soft">{t('rare-number', { number: place + 1 })}</span>}
                </th>
                <td class="number">
                  <Mark path={`${path}.visible`} value={value.visible} show={whole} />
                  <div class="soft">{t('rare-of', { records: whole(value.before) })}</div>
                </td>
                <td class="number"><Mark path={`${path}.lost`} value={value.lost} show={percent} /></td>
                <td class="number">
                  <Mark path={`${path}.difference`} value={value.difference} show={points} />
                  <div class="soft">
                    {value.rate_after === null
                      ? t('rare-rate-gone', { before: percent2(value.rate_before ?? 0) })
                      : t('rare-rate-from-to', { before: percent2(value.rate_before ?? 0), after: percent2(value.rate_after) })}
                  </div>
                </td>
              </tr>
            );
          }}
        </Listed>
      </div>
    </details>
  );
}

interface ListedProps<T> {
  readonly label: string;
  readonly head: ComponentChildren;
  readonly rows: readonly T[];
  readonly children: (row: T, place: number) => ComponentChildren;
}

/** A table of which the first rows are shown, and all of them when they are asked for. */
function Listed<T>({ label, head, rows, children }: ListedProps<T>) {
  const [all, setAll] = useState(false);
  const listed = all ? rows : rows.slice(0, FIRST);
  return (
    <>
      <Scroll label={label} class="rare-scroll">
        <table class="table sticky">
          <thead>
            <tr>{head}</tr>
          </thead>
          <tbody>{listed.map(children)}</tbody>
        </table>
      </Scroll>
      {listed.length < rows.length && (
        <div>
          <button type="button" class="button small" onClick={() => setAll(true)}>
            {t('rare-more', { count: whole(rows.length) })}
          </button>
        </div>
      )}
    </>
  );
}

/** Who bears what is left out. */
function Burdens({ columns }: { readonly columns: readonly ColumnBurden[] }) {
  const first = columns[0];
  return (
    <section class="panel stack" aria-labelledby="fairness-title">
      <h3 id="fairness-title">{t('fairness-title')}</h3>
      {first === undefined ? (
        <p class="soft">{t('fairness-none')}</p>
      ) : (
        <>
          <p class="soft">{t('fairness-text', { share: percent2(first.share ?? 0) })}</p>
          {columns.map((column, at) => (
            <Burden key={column.name} column={column} at={at} open={at === 0} />
          ))}
          <p class="soft">{t('note-fairness-by-class')}</p>
        </>
      )}
    </section>
  );
}

interface BurdenProps {
  readonly column: ColumnBurden;
  readonly at: number;
  readonly open: boolean;
}

function Burden({ column: { name, level, association, groups }, at, open }: BurdenProps) {
  const most = groups[0];
  const text =
    most?.ratio === undefined || most.ratio === null
      ? undefined
      : t('fairness-most', { group: groupName(most), ratio: decimal(most.ratio, 2) });
  const head = (
    <>
      <th scope="col">{t('fairness-group')}</th>
      <th scope="col" class="number">{t('fairness-share')}</th>
      <th scope="col" class="number"><MeasureName id="rare.fairness.groups.ratio" name={t('fairness-ratio')} /></th>
      <th scope="col" class="number"><MeasureName id="rare.fairness.groups.probability" name={t('fairness-probability')} /></th>
    </>
  );
  return (
    <Fold title={level === undefined || level === 0 ? name : t('fairness-level', { column: name, level })} text={text} open={open}>
      <p class="fairness-association">
        <MeasureName id="rare.fairness.association" />{' '}
        <b><Mark path={`rare.fairness.${at}.association`} value={association} show={three} /></b>
      </p>
      <Listed label={name} head={head} rows={groups}>
        {(group, place) => {
          const path = `rare.fairness.${at}.groups.${place}`;
          const { value: share, low, high } = group.share;
          return (
            <tr key={place}>
              <th scope="row">
                {groupName(group)}
                <div class="soft">{t('fairness-left-out', { left: whole(group.left_out), records: whole(group.records) })}</div>
              </th>
              <td class="number">
                <Mark path={`${path}.share.value`} value={share} show={percent} />
                {low !== null && high !== null && (
                  <div class="soft">{t('fairness-interval', { low: percent(low), high: percent(high) })}</div>
                )}
              </td>
              <td class="number"><Mark path={`${path}.ratio`} value={group.ratio} show={three} /></td>
              <td class="number"><Mark path={`${path}.probability`} value={group.probability} show={probability} /></td>
            </tr>
          );
        }}
      </Listed>
    </Fold>
  );
}

function groupName({ value, few }: GroupBurden): string {
  if (value !== null) return value;
  return few === 0 ? t('missing-cell') : t('fairness-few', { values: few });
}

const probability = (value: number) => percent(value, 2);
