import type { ColumnProfile, Preview } from '../engine/types';
import { t } from '../i18n/text';
import { plan } from '../state/store';
import { Scroll } from '../widgets/Scroll';
import './PreviewTable.css';

interface PreviewTableProps {
  readonly preview: Preview;
  readonly columns: readonly ColumnProfile[];
}

/** The first rows of the table as they stand in the file. */
export function PreviewTable({ preview, columns }: PreviewTableProps) {
  const numbers = preview.columns.map(name => {
    const kind = columns.find(column => column.name === name)?.kind;
    return kind === 'integer' || kind === 'decimal';
  });
  const missing = plan.value.input?.missing ?? [''];
  return (
    <Scroll class="preview" label={t('preview-title', { rows: preview.rows.length })}>
      <table class="table sticky">
        <thead>
          <tr>
            {preview.columns.map((name, index) => (
              <th key={name} scope="col" class={numbers[index] === true ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, line) => (
            <tr key={line}>
              {row.map((value, index) => (
                <td key={index} class={numbers[index] === true ? 'number' : undefined}>
                  {value === null || missing.includes(value) ? <span class="preview-missing">{t('missing-cell')}</span> : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
