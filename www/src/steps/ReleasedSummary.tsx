import { whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { released } from '../state/store';

/** What the table that was downloaded holds and leaves out. */
export function ReleasedSummary() {
  const figures = released.value;
  if (figures === null) return null;
  const cells = figures.cells_suppressed.reduce((sum, column) => sum + column.cells, 0);
  const lines: readonly (readonly [string, string])[] = [
    [t('released-rows'), whole(figures.rows_written)],
    [t('released-left-out'), whole(figures.records_left_out)],
    ...(cells > 0 ? [[t('released-cells'), whole(cells)] as const] : []),
    [t('released-columns'), whole(figures.columns.length)],
    [t('released-columns-left-out'), whole(figures.columns_left_out.length)],
    [t('released-formulas'), whole(figures.formulas_defused)],
  ];
  return (
    <section class="stack tight" aria-labelledby="released-title">
      <h3 id="released-title">{t('released-title')}</h3>
      <table class="table">
        <tbody>
          {lines.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.formulas_defused > 0 && <p class="soft">{t('released-formulas-text')}</p>}
    </section>
  );
}
