import { useLayoutEffect } from 'preact/hooks';
import type { SpecialUniquesFigures, ValueContribution } from '../../engine/types';
import { decimal, NO_VALUE, percent, whole } from '../../i18n/numbers';
import { t } from '../../i18n/text';
import { restartUniques, setSpecialUniques, stopUniques, watchUniques } from '../../state/actions';
import { plan, stale, uniques, uniquesAreCurrent } from '../../state/store';
import { FailurePanel } from '../../widgets/FailurePanel';
import { Figure, Mark, Outdated } from '../../widgets/Figure';
import { NumberField } from '../../widgets/NumberField';
import { Scroll } from '../../widgets/Scroll';
import { tidy } from './tidy';
import './SpecialUniquesPanel.css';

const two = (value: number) => decimal(value, 2);
const six = (value: number) => decimal(value, 6);
const perCent = (value: number) => percent(value / 100);

/** Rows of the values that are shown. */
const VALUES = 30;

/** Small combinations of columns that single a record out. */
export function SpecialUniquesPanel() {
  useLayoutEffect(watchUniques, []);
  const settings = plan.value['special-uniques'];
  return (
    <section class="panel stack" aria-labelledby="uniques-title">
      <div class="section-head">
        <h3 id="uniques-title">{t('uniques-title')}</h3>
        {settings === undefined ? (
          <button type="button" class="button" onClick={() => setSpecialUniques({})}>
            {t('uniques-search')}
          </button>
        ) : (
          <button type="button" class="button small" onClick={() => setSpecialUniques(undefined)}>
            {t('uniques-no-longer')}
          </button>
        )}
      </div>
      <p class="soft">{t('uniques-text')}</p>
      {settings !== undefined && (
        <>
          <div class="goal-conditions">
            <NumberField
              label={t('uniques-max-size')}
              value={settings['max-size'] ?? null}
              optional
              whole
              least={1}
              hint={t('uniques-max-hint')}
              onCommit={size => {
                const { 'max-size': _, ...rest } = settings;
                setSpecialUniques(size === null ? rest : { ...rest, 'max-size': size });
              }}
            />
            <NumberField
              label={t('uniques-fraction')}
              value={tidy((settings['dis-fraction'] ?? 0.01) * 100)}
              least={0.000001}
              most={100}
              unit="%"
              onCommit={share => setSpecialUniques({ ...settings, 'dis-fraction': tidy((share ?? 1) / 100) })}
            />
          </div>
          <Found />
        </>
      )}
    </section>
  );
}

/** The search as far as it is, or what came of it. */
function Found() {
  const view = uniques.value;
  const current = uniquesAreCurrent.value;
  if (current && view?.failure != null) return <FailurePanel failure={view.failure} />;
  if (current && view?.givenUp === true)
    return (
      <p class="row">
        {t('uniques-given-up', { found: whole(view.found) })}
        <button type="button" class="button small" onClick={restartUniques}>
          {t('uniques-again')}
        </button>
      </p>
    );
  const figures = view?.figures ?? null;
  return (
    <>
      {!(current && figures !== null) && !stale.value && <Search share={current ? (view?.share ?? 0) : 0} found={current ? (view?.found ?? 0) : 0} />}
      {figures !== null && (
        <Outdated.Provider value={!current}>
          <div class={current ? 'full' : 'full outdated'} aria-busy={!current}>
            <Figures figures={figures} />
          </div>
        </Outdated.Provider>
      )}
    </>
  );
}

function Search({ share, found }: { readonly share: number; readonly found: number }) {
  return (
    <div class="uniques-search">
      <progress max={1} value={share} aria-label={t('uniques-searching')} />
      <span class="soft">{t('uniques-so-far', { share: percent(share, 0), found: whole(found) })}</span>
      <button type="button" class="button small" onClick={stopUniques}>
        {t('uniques-stop')}
      </button>
    </div>
  );
}

function Figures({ figures }: { readonly figures: SpecialUniquesFigures }) {
  const searched = figures.msu_by_size.filter(({ size }) => size <= figures.max_size);
  return (
    <>
      <div class="figures">
        <Figure path="special_uniques.records_with_msu" name={t('uniques-records')} value={figures.records_with_msu} show={whole} unit={t('unit-records')} />
        <Figure path="special_uniques.score_sum" name={t('uniques-score-sum')} value={figures.score_sum} show={two} />
        <Figure path="special_uniques.score_max" name={t('uniques-score-max')} value={figures.score_max} show={two} />
        <Figure path="special_uniques.dis_sum" name={t('uniques-dis-sum')} value={figures.dis_sum} show={two} />
        <Figure path="special_uniques.dis_max" name={t('uniques-dis-max')} value={figures.dis_max} show={six} />
        <Figure path="special_uniques.dis_fraction" name={t('uniques-fraction')} value={figures.dis_fraction} show={percent} />
      </div>
      <div class="split">
        <Scroll label={t('uniques-by-size')}>
          <table class="table">
            <caption class="table-caption">{t('uniques-by-size')}</caption>
            <thead>
              <tr>
                <th scope="col" class="number">{t('uniques-size')}</th>
                <th scope="col" class="number">{t('uniques-count')}</th>
              </tr>
            </thead>
            <tbody>
              {searched.map(({ size, count }, at) => (
                <tr key={size}>
                  <th scope="row" class="number">{size}</th>
                  <td class="number"><Mark path={`special_uniques.msu_by_size.${at}.count`} value={count} show={whole} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <Scroll label={t('uniques-by-column')}>
          <table class="table">
            <caption class="table-caption">{t('uniques-by-column')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('column-name')}</th>
                <th scope="col" class="number">{t('uniques-contribution')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.by_column.map(({ name, contribution }, at) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="number">
                    <Mark path={`special_uniques.by_column.${at}.contribution`} value={contribution} show={perCent} />
                    <progress class="uniques-bar" max={100} value={contribution ?? 0} aria-hidden="true" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </div>
      <Values values={figures.by_value} />
    </>
  );
}

function Values({ values }: { readonly values: readonly ValueContribution[] }) {
  if (values.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        <h4>{t('uniques-by-value')}</h4>
        <span class="soft">{values.some(({ value }) => value !== undefined) ? null : t('uniques-values-hidden')}</span>
      </summary>
      <Scroll label={t('uniques-by-value')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('column-name')}</th>
              <th scope="col">{t('grid-value')}</th>
              <th scope="col" class="number">{t('class-records')}</th>
              <th scope="col" class="number">{t('uniques-contribution')}</th>
            </tr>
          </thead>
          <tbody>
            {values.slice(0, VALUES).map(({ name, value, records, contribution }, at) => (
              <tr key={at}>
                <th scope="row">{name}</th>
                <td>{value ?? NO_VALUE}</td>
                <td class="number">{whole(records)}</td>
                <td class="number"><Mark path={`special_uniques.by_value.${at}.contribution`} value={contribution} show={perCent} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
