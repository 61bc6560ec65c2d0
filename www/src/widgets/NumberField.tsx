import { useId, useState } from 'preact/hooks';
import { t } from '../i18n/text';
import { TextField } from './TextField';

interface NumberFieldProps {
  readonly label: string;
  /** The value; null where nothing is given. */
  readonly value: number | null;
  /** Whether nothing may be given. */
  readonly optional?: boolean;
  readonly whole?: boolean;
  readonly least?: number;
  readonly most?: number;
  /** What stands after the field: a unit. */
  readonly unit?: string;
  readonly hint?: string;
  /** The label is not shown: what stands around says it. */
  readonly bare?: boolean;
  readonly onCommit: (value: number | null) => void;
}

/** A field for one number, which says at once when what was typed is none. */
export function NumberField({
  label,
  value,
  optional = false,
  whole = false,
  least = -Infinity,
  most = Infinity,
  unit,
  hint,
  bare = false,
  onCommit,
}: NumberFieldProps) {
  const id = useId();
  const [fault, setFault] = useState(false);
  const commit = (text: string) => {
    const typed = text.normalize('NFKC').replaceAll(',', '').trim();
    const number = typed === '' ? null : Number(typed);
    const good =
      number === null
        ? optional
        : Number.isFinite(number) && number >= least && number <= most && (!whole || Number.isInteger(number));
    setFault(!good);
    if (good) onCommit(number);
  };
  return (
    <div class="parameter">
      <label for={id} class={bare ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <div class="row parameter-entry">
        <TextField
          id={id}
          size={7}
          inputMode={whole ? 'numeric' : 'decimal'}
          value={value === null ? '' : String(value)}
          invalid={fault}
          describedBy={fault ? `${id}-fault` : undefined}
          onCommit={commit}
        />
        {unit !== undefined && <span class="soft">{unit}</span>}
      </div>
      {hint !== undefined && <div class="soft">{hint}</div>}
      {fault && (
        <div id={`${id}-fault`} class="parameter-fault" role="alert">
          {range(least, most, whole)}
        </div>
      )}
    </div>
  );
}

function range(least: number, most: number, whole: boolean): string {
  if (Number.isFinite(least) && Number.isFinite(most)) return t('fault-between', { least, most });
  if (Number.isFinite(least)) return t('fault-at-least', { least });
  return whole ? t('fault-whole') : t('fault-number');
}
