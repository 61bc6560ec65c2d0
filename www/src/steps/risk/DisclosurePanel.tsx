import type { DisclosureFigures, LkcFigures, Report } from '../../engine/types';
import { decimal, NO_VALUE, percent, whole } from '../../i18n/numbers';
import { t, type PlainKey } from '../../i18n/text';
import { goTo } from '../../state/actions';
import { Figure, Mark } from '../../widgets/Figure';
import { Full } from '../../widgets/Full';
import { MeasureName } from '../../widgets/Measure';
import { Scroll } from '../../widgets/Scroll';
import { Fold } from './Fold';

const three = (value: number) => decimal(value, 3);
const percent2 = (value: number) => percent(value, 2);

interface Row {
  readonly id: string;
  readonly name: PlainKey;
  readonly of: (figures: DisclosureFigures) => number | null;
  readonly show: (value: number) => string;
}

const ROWS: readonly Row[] = [
  { id: 'distinct_l', name: 'disclosure-distinct', of: ({ distinct_l }) => distinct_l, show: whole },
  { id: 'entropy_l', name: 'disclosure-entropy', of: ({ entropy_l }) => entropy_l, show: three },
  { id: 'grassberger_l', name: 'disclosure-grassberger', of: ({ grassberger_l }) => grassberger_l, show: three },
  { id: 'alpha', name: 'disclosure-alpha', of: ({ alpha }) => alpha, show: percent2 },
  { id: 't', name: 'disclosure-t', of: figures => figures.t, show: three },
  { id: 'basic_beta', name: 'disclosure-basic-beta', of: ({ basic_beta }) => basic_beta, show: three },
  { id: 'enhanced_beta', name: 'disclosure-enhanced-beta', of: ({ enhanced_beta }) => enhanced_beta, show: three },
  { id: 'delta_disclosure', name: 'disclosure-delta', of: ({ delta_disclosure }) => delta_disclosure, show: three },
  { id: 'absent', name: 'disclosure-absent', of: ({ absent }) => absent, show: whole },
  { id: 'homogeneity.records', name: 'disclosure-homogeneous', of: ({ homogeneity }) => homogeneity.records, show: whole },
  { id: 'homogeneity.share', name: 'disclosure-homogeneous-share', of: ({ homogeneity }) => homogeneity.share, show: percent2 },
  { id: 'values', name: 'disclosure-values', of: ({ values }) => values, show: whole },
  { id: 'missing', name: 'disclosure-missing', of: ({ missing }) => missing, show: whole },
];

const T_KINDS: Readonly<Record<string, PlainKey>> = {
  equal: 't-equal',
  ordered: 't-ordered',
  hierarchical: 't-hierarchical',
};

/** What the table says about somebody without pointing at a record. */
export function DisclosurePanel() {
  return <Full>{report => <Disclosure report={report} />}</Full>;
}

function Disclosure({ report }: { readonly report: Report }) {
  const { disclosure, presence, lkc } = report;
  if (disclosure.length === 0)
    return (
      <section class="panel stack">
        <p>{t('disclosure-none')}</p>
        <div>
          <button type="button" class="button small" onClick={() => goTo('columns')}>
            {t('go-columns')}
          </button>
        </div>
      </section>
    );
  return (
    <>
      <section class="panel stack" aria-labelledby="disclosure-title">
        <h3 id="disclosure-title">{t('disclosure-title')}</h3>
        <Homogeneous disclosure={disclosure} />
        <Scroll label={t('disclosure-title')}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t('measure')}</th>
                {disclosure.map(({ name }) => (
                  <th key={name} scope="col" class="number">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ROWS.map(row => (
                <DisclosureRow key={row.id} row={row} disclosure={disclosure} />
              ))}
              {recursiveRows(disclosure).map(l => (
                <tr key={`c${l}`}>
                  <th scope="row">
                    <MeasureName id="disclosure.recursive_c" name={t('disclosure-recursive', { l })} />
                  </th>
                  {disclosure.map((figures, at) => {
                    const found = figures.recursive_c.findIndex(row => row.l === l);
                    return (
                      <td key={figures.name} class="number">
                        {found < 0 ? NO_VALUE : (
                          <Mark path={`disclosure.${at}.recursive_c.${found}.c`} value={figures.recursive_c[found]?.c ?? null} show={three} />
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </section>
      {(presence !== undefined || lkc.length > 0) && (
        <Fold title={t('lkc-title')}>
          {presence !== undefined && (
            <div class="figures">
              <Figure path="presence.lowest" name={t('presence-lowest')} value={presence.lowest} show={percent2} />
              <Figure path="presence.highest" name={t('presence-highest')} value={presence.highest} show={percent2} />
            </div>
          )}
          {lkc.length > 0 && <Lkc rows={lkc} />}
        </Fold>
      )}
    </>
  );
}

/** In words: of how many records the value is known without finding the record. */
function Homogeneous({ disclosure }: { readonly disclosure: readonly DisclosureFigures[] }) {
  return (
    <ul class="stack tight">
      {disclosure.map(({ name: column, homogeneity: { records, share } }) => (
        <li key={column}>
          {share === null
            ? t('disclosure-sentence-empty', { column })
            : records === 0
              ? t('disclosure-sentence-none', { column })
              : t('disclosure-sentence', { column, records: whole(records), share: percent(share) })}
        </li>
      ))}
    </ul>
  );
}

function DisclosureRow({ row, disclosure }: { readonly row: Row; readonly disclosure: readonly DisclosureFigures[] }) {
  return (
    <tr>
      <th scope="row">
        <MeasureName id={`disclosure.${row.id.split('.')[0]}`} name={t(row.name)} />
      </th>
      {disclosure.map((figures, at) => {
        const kind = row.id === 't' ? T_KINDS[figures.t_kind] : undefined;
        return (
          <td key={figures.name} class="number">
            <Mark path={`disclosure.${at}.${row.id}`} value={row.of(figures)} show={row.show} />
            {kind !== undefined && <div class="soft">{t(kind)}</div>}
          </td>
        );
      })}
    </tr>
  );
}

/** Every l of recursive diversity that some column has. */
function recursiveRows(disclosure: readonly DisclosureFigures[]): number[] {
  const found = new Set(disclosure.flatMap(({ recursive_c }) => recursive_c.map(({ l }) => l)));
  return [...found].sort((one, other) => one - other);
}

function Lkc({ rows }: { readonly rows: readonly LkcFigures[] }) {
  return (
    <>
      <p class="soft">{t('lkc-text')}</p>
      <Scroll label={t('lkc-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col" class="number">{t('lkc-l')}</th>
              <th scope="col" class="number"><MeasureName id="lkc.k" name={t('lkc-k')} /></th>
              <th scope="col" class="number"><MeasureName id="lkc.c" name={t('lkc-c')} /></th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.l}>
                <th scope="row" class="number">{row.l}</th>
                <td class="number"><Mark path={`lkc.${at}.k`} value={row.k} show={whole} /></td>
                <td class="number">
                  <Mark path={`lkc.${at}.c`} value={row.c} show={percent2} />
                  {!row.exact && <div class="soft">{t('not-exact')}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
