import { useLayoutEffect } from 'preact/hooks';
import type { NoiseFigures, NoisePlan, SamplingPromise } from '../engine/types';
import { decimal, percent } from '../i18n/numbers';
import { t } from '../i18n/text';
import { drawAgain, setNoise, watchNoise } from '../state/actions';
import { quasiIdentifiers } from '../state/plan';
import { asReleased, isOfNow, noise, plan } from '../state/store';
import { FailurePanel } from '../widgets/FailurePanel';
import { Figure, Mark, Outdated } from '../widgets/Figure';
import { Icon } from '../widgets/Icon';
import { NumberField } from '../widgets/NumberField';
import { Scroll } from '../widgets/Scroll';
import { Switch } from '../widgets/Switch';
import { waiting } from '../widgets/waiting';
import { NoiseTableEditor } from './NoiseTableEditor';
import { NoisyTables } from './NoisyTables';
import { firstNoise, oddsFactor, suspicionAfter } from './noise';
import { Fold } from './risk/Fold';
import { tidy } from './risk/tidy';
import './NoisePanel.css';

/** The suspicion of the example. */
const SUSPICION = 0.1;
/** The delta where Gaussian noise begins. */
const FIRST_DELTA = 0.000001;

/** The same tables with noise, beside those of the release. */
export function NoisePanel() {
  const { noise: asked } = plan.value;
  if (asReleased.value) return <p class="panel soft">{t('noise-as-released')}</p>;
  if (asked === undefined) {
    const first = quasiIdentifiers(plan.value).slice(0, 1);
    return (
      <section class="panel stack" aria-labelledby="noise-title">
        <h3 id="noise-title">{t('noise-title')}</h3>
        <p class="soft lead">{t('noise-text')}</p>
        <div>
          <button type="button" class="button" onClick={() => setNoise(firstNoise({ columns: first }))}>
            <Icon name="plus" /> {t('noise-begin')}
          </button>
        </div>
      </section>
    );
  }
  return (
    <>
      <Editor asked={asked} />
      <Drawn asked={asked} />
    </>
  );
}

function Editor({ asked }: { readonly asked: NoisePlan }) {
  const { delta, seed, tables = [], mechanism = 'laplace', 'sampling-fraction': fraction, ...rest } = asked;
  const whole: NoisePlan = asked;
  const choose = (next: 'laplace' | 'gaussian') => {
    const { delta: _, mechanism: __, ...others } = whole;
    setNoise(next === 'laplace' ? others : { ...others, mechanism: next, delta: delta ?? FIRST_DELTA });
  };
  const sample = (share: number | null) => {
    const { 'sampling-fraction': _, ...others } = whole;
    setNoise(share === null ? others : { ...others, 'sampling-fraction': tidy(share / 100) });
  };
  const teach = (on: boolean) => {
    const { seed: _, ...others } = whole;
    setNoise(on ? { ...others, seed: 1 } : others);
  };
  return (
    <section class="panel stack" aria-labelledby="noise-title">
      <div class="section-head">
        <h3 id="noise-title">{t('noise-title')}</h3>
        <button type="button" class="button small" onClick={() => setNoise(undefined)}>
          <Icon name="cross" /> {t('noise-remove')}
        </button>
      </div>
      <p class="soft lead">{t('noise-text')}</p>
      <div class="goal-conditions plain">
        <NumberField
          label={t('noise-epsilon')}
          value={rest.epsilon}
          least={0.001}
          most={100}
          hint={t('noise-epsilon-hint')}
          onCommit={epsilon => setNoise({ ...whole, epsilon: epsilon ?? 1 })}
        />
        <div class="parameter">
          <label for="noise-mechanism">{t('noise-mechanism')}</label>
          <select
            id="noise-mechanism"
            class="field"
            value={mechanism}
            onChange={event => choose(event.currentTarget.value === 'gaussian' ? 'gaussian' : 'laplace')}
          >
            <option value="laplace">{t('noise-laplace')}</option>
            <option value="gaussian">{t('noise-gaussian')}</option>
          </select>
        </div>
        {mechanism === 'gaussian' && (
          <NumberField
            label={t('noise-delta')}
            value={delta ?? FIRST_DELTA}
            least={1e-12}
            most={0.5}
            hint={t('noise-delta-hint')}
            onCommit={next => setNoise({ ...whole, delta: next ?? FIRST_DELTA })}
          />
        )}
        <NumberField
          label={t('noise-sampling')}
          value={fraction === undefined ? null : tidy(fraction * 100)}
          optional
          least={0.000001}
          most={99.999999}
          unit="%"
          hint={t('noise-sampling-hint')}
          onCommit={sample}
        />
      </div>
      <p class="lead">{meaning(rest.epsilon, mechanism === 'gaussian' ? (delta ?? FIRST_DELTA) : 0)}</p>
      <div class="stack tight">
        {tables.map((table, at) => (
          <NoiseTableEditor
            key={at}
            table={table}
            number={at + 1}
            onChange={next => setNoise({ ...whole, tables: tables.map((other, place) => (place === at ? next : other)) })}
            onRemove={() => setNoise({ ...whole, tables: tables.filter((_, place) => place !== at) })}
          />
        ))}
        <div>
          <button
            type="button"
            class="button small"
            onClick={() => setNoise({ ...whole, tables: [...tables, { columns: quasiIdentifiers(plan.value).slice(0, 1) }] })}
          >
            <Icon name="plus" /> {t('noise-add')}
          </button>
        </div>
        {tables.length > 1 && <p class="soft">{t('noise-shared', { tables: tables.length })}</p>}
      </div>
      <Switch
        label={t('noise-non-negative')}
        hint={t('noise-non-negative-hint')}
        on={asked['non-negative'] === true}
        onChange={on => {
          const { 'non-negative': _, ...others } = whole;
          setNoise(on ? { ...others, 'non-negative': true } : others);
        }}
      />
      <Switch label={t('noise-teach')} hint={t('noise-teach-hint')} on={seed !== undefined} onChange={teach} />
      {seed !== undefined && (
        <div class="stack tight">
          <NumberField label={t('noise-seed')} value={seed} whole least={0} most={2 ** 32 - 1} onCommit={next => setNoise({ ...whole, seed: next ?? 1 })} />
          <p class="notice noise-seeded">{t('note-noise-seed')}</p>
        </div>
      )}
    </section>
  );
}

/** What epsilon promises, in plain words. */
function meaning(epsilon: number, delta: number): string {
  const args = { epsilon, factor: decimal(oddsFactor(epsilon), 2), before: percent(SUSPICION, 0), after: percent(suspicionAfter(SUSPICION, epsilon)) };
  const promise = t('noise-meaning', args);
  return delta > 0 ? `${promise} ${t('noise-meaning-delta', { delta })}` : promise;
}

function Drawn({ asked }: { readonly asked: NoisePlan }) {
  useLayoutEffect(watchNoise, []);
  const view = noise.value;
  if (view === null) return <p class="panel soft">{waiting('full-wait')}</p>;
  const current = isOfNow(view);
  if ('failure' in view) return current ? <FailurePanel failure={view.failure} /> : <p class="panel soft">{waiting('full-wait')}</p>;
  const figures = view.noise;
  if (figures === null) return null;
  return (
    <Outdated.Provider value={!current}>
      <div class={`stack${current ? ' full' : ' full outdated'}`} aria-busy={!current}>
        <NoisyTables figures={figures} current={current} />
        {figures.sampling !== undefined && <Sampling promise={figures.sampling} epsilon={figures.epsilon} />}
        {figures.tables.length > 0 && <Remarks figures={figures} again={asked.seed === undefined} />}
      </div>
    </Outdated.Provider>
  );
}

/** What the promise rests on. */
function Remarks({ figures: { tables }, again }: { readonly figures: NoiseFigures; readonly again: boolean }) {
  return (
    <section class="panel stack tight" aria-labelledby="noise-remarks">
      <h4 id="noise-remarks">{t('noise-remarks')}</h4>
      <ul class="noise-remarks soft">
        <li>{t('note-noise-record')}</li>
        <li>{t('note-noise-errors')}</li>
        {tables.some(({ fixed_values: fixed }) => !fixed) && <li>{t('note-noise-values')}</li>}
        {tables.some(({ mean }) => mean !== undefined) && <li>{t('note-noise-mean')}</li>}
        {again && <li>{t('noise-each-draw')}</li>}
      </ul>
      {again && (
        <div>
          <button type="button" class="button small" onClick={drawAgain}>
            {t('noise-again')}
          </button>
        </div>
      )}
    </section>
  );
}

interface SamplingProps {
  readonly promise: SamplingPromise;
  readonly epsilon: number;
}

/** What k-anonymity after random sampling promises. */
function Sampling({ promise: { fraction, k, least_epsilon: least, delta, curve }, epsilon }: SamplingProps) {
  return (
    <section class="panel stack" aria-labelledby="sampling-title">
      <h3 id="sampling-title">{t('sampling-title')}</h3>
      <p class="soft lead">
        {k === null
          ? t('note-sampling-none')
          : t('sampling-text', { fraction: percent(fraction, 2), k, least: decimal(least, 4) })}
      </p>
      <div class="figures">
        <Figure path="noise.sampling.delta" value={delta} show={small} name={t('sampling-delta', { epsilon })} />
      </div>
      {delta === null && k !== null && <p class="soft">{t('note-sampling-none')}</p>}
      <Fold title={t('sampling-curve')}>
        <Scroll label={t('sampling-curve')}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col" class="number">ε</th>
                <th scope="col" class="number">δ</th>
              </tr>
            </thead>
            <tbody>
              {curve.map((point, at) => (
                <tr key={point.epsilon}>
                  <th scope="row" class="number">{point.epsilon}</th>
                  <td class="number"><Mark path={`noise.sampling.curve.${at}.delta`} value={point.delta} show={small} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Fold>
      <p class="soft">{t('note-sampling-levels')}</p>
    </section>
  );
}

/** A probability that may be tiny. */
function small(value: number): string {
  return value === 0 || value >= 0.001 ? decimal(value, 4) : value.toExponential(2);
}
