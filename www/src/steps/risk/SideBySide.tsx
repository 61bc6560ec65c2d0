import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/text';
import { Scroll } from '../../widgets/Scroll';

interface Line {
  readonly name: ComponentChildren;
  /** One cell a side. */
  readonly cells: readonly ComponentChildren[];
  /** How the cells are written; figures unless it says otherwise. */
  readonly class?: string;
}

interface SideBySideProps {
  readonly label: string;
  readonly sides: readonly ComponentChildren[];
  readonly lines: readonly Line[];
}

/** The same figures of several things, one thing a column. */
export function SideBySide({ label, sides, lines }: SideBySideProps) {
  return (
    <Scroll label={label}>
      <table class="table">
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            {sides.map((side, at) => (
              <th key={at} scope="col" class="number">{side}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, cells, class: style = 'number' }, row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={at} class={style}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
