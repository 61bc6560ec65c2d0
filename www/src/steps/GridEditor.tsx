import { useId, useState } from 'preact/hooks';
import { t } from '../i18n/text';
import { Icon } from '../widgets/Icon';
import { TextField } from '../widgets/TextField';
import { withCell, withLevelAdded, withLevelRemoved, type Grid } from './recipes';
import { Scroll } from '../widgets/Scroll';
import './GridEditor.css';

/** Rows that are shown at once; more are found by the filter. */
const SHOWN = 100;

interface GridEditorProps {
  readonly grid: Grid;
  readonly onChange: (grid: Grid) => void;
}

/** A hierarchy as a table: a value a row, a level a column; the same word makes one group. */
export function GridEditor({ grid, onChange }: GridEditorProps) {
  const id = useId();
  const [filter, setFilter] = useState('');
  const levels = Math.max(0, ...grid.map(cells => cells.length)) - 1;
  const found = grid
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells }) => cells.some(cell => cell.includes(filter)));
  const shown = found.slice(0, SHOWN);
  return (
    <div class="stack tight">
      <div class="row">
        {grid.length > 12 && (
          <label class="row grid-filter">
            <span class="soft">{t('grid-filter')}</span>
            <input class="field" type="search" value={filter} onInput={event => setFilter(event.currentTarget.value)} />
          </label>
        )}
        <button type="button" class="button small" onClick={() => onChange(withLevelAdded(grid))}>
          <Icon name="plus" /> {t('grid-add-level')}
        </button>
        <button
          type="button"
          class="button small"
          disabled={levels <= 1}
          onClick={() => onChange(withLevelRemoved(grid))}
        >
          <Icon name="minus" /> {t('grid-remove-level')}
        </button>
      </div>
      <Scroll class="grid-editor" label={t('grid-value')}>
        <table class="table sticky">
          <thead>
            <tr>
              <th scope="col">{t('grid-value')}</th>
              {Array.from({ length: levels }, (_, at) => (
                <th key={at} scope="col">
                  {t('level-number', { level: at + 1 })}
                  <datalist id={`${id}-${at}`}>
                    {[...new Set(grid.map(cells => cells[at + 1] ?? ''))].slice(0, SHOWN).map(label => (
                      <option key={label} value={label} />
                    ))}
                  </datalist>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ cells, row }) => (
              <tr key={cells[0]}>
                <th scope="row">{cells[0]}</th>
                {Array.from({ length: levels }, (_, at) => (
                  <td key={at}>
                    <TextField
                      label={t('grid-cell', { value: cells[0] ?? '', level: at + 1 })}
                      list={`${id}-${at}`}
                      value={cells[at + 1] ?? ''}
                      onCommit={label => onChange(withCell(grid, row, at + 1, label))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {found.length > shown.length && (
        <p class="soft">{t('grid-more', { shown: shown.length, count: found.length })}</p>
      )}
    </div>
  );
}
