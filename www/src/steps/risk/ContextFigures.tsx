import type { ContextFigures as Figures } from '../../engine/types';
import { NO_VALUE, percent } from '../../i18n/numbers';
import { t, type PlainKey } from '../../i18n/text';
import { Mark, NoValue } from '../../widgets/Figure';
import { Icon } from '../../widgets/Icon';
import { Scroll } from '../../widgets/Scroll';
import { threshold as written } from '../thresholds';

const percent2 = (value: number) => percent(value, 2);

const SCENARIOS: Readonly<Record<string, { readonly name: PlainKey; readonly text: PlainKey }>> = {
  T1: { name: 'scenario-t1', text: 'scenario-t1.meaning' },
  T2: { name: 'scenario-t2', text: 'scenario-t2.meaning' },
  T3: { name: 'scenario-t3', text: 'scenario-t3.meaning' },
  T4: { name: 'scenario-t4', text: 'scenario-t4.meaning' },
};

/** What the context makes of the risk: an attempt's probability times what it would find. */
export function ContextFigures({ context }: { readonly context: Figures }) {
  const { above, strict } = context;
  return (
    <section class="panel stack" aria-labelledby="context-figures-title">
      <h3 id="context-figures-title">{t('context-figures-title')}</h3>
      <p>
        {context.risk_used === 'highest' ? t('context-risk-highest') : t('context-risk-average')}{' '}
        <b><Mark path="context.risk" value={context.risk} show={percent2} /></b>
      </p>
      <Scroll label={t('context-figures-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('scenario')}</th>
              <th scope="col" class="number">{t('scenario-probability')}</th>
              <th scope="col" class="number">{t('scenario-overall')}</th>
            </tr>
          </thead>
          <tbody>
            {context.scenarios.map((scenario, at) => {
              const words = SCENARIOS[scenario.id];
              return (
                <tr key={scenario.id}>
                  <th scope="row">
                    {words === undefined ? scenario.id : t(words.name)}
                    {words !== undefined && <div class="soft">{t(words.text)}</div>}
                  </th>
                  <td class="number"><Mark path={`context.scenarios.${at}.probability`} value={scenario.probability} show={percent2} /></td>
                  <td class="number wrapped">
                    <Mark path={`context.scenarios.${at}.overall`} value={scenario.overall} show={percent2} />
                    {scenario.overall === null && <NoValue path={`context.scenarios.${scenario.id}`} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('context-overall')}</th>
              <td class="number" />
              <td class="number"><b><Mark path="context.overall" value={context.overall} show={percent2} /></b></td>
            </tr>
            <tr>
              <th scope="row">{t('context-threshold')}</th>
              <td class="number" />
              <td class="number"><Mark path="context.threshold" value={context.threshold} show={written} /></td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
      <div class="row">
        {t('context-overall-found')}
        <Verdict above={above} />
      </div>
      {strict !== undefined && (
        <div class="row">
          {t('context-strict-found', { limit: written(strict.limit) })}{' '}
          <b><Mark path="context.strict.highest" value={strict.highest} show={percent2} /></b>
          <Verdict above={strict.above} />
        </div>
      )}
    </section>
  );
}

/** Whether a risk is above what is held acceptable. */
function Verdict({ above }: { readonly above: boolean | null }) {
  if (above === null) return <span class="tag">{NO_VALUE}</span>;
  return (
    <span class={above ? 'tag risk' : 'tag safe'}>
      <Icon name={above ? 'cross' : 'check'} /> {above ? t('context-above') : t('context-below')}
    </span>
  );
}
