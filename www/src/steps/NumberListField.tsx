import { useId, useState } from 'preact/hooks';
import { t } from '../i18n/text';
import { TextField } from '../widgets/TextField';
import { numbersIn } from './recipes';

interface NumberListFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly numbers: readonly number[];
  /** Whether none may be given. */
  readonly optional?: boolean;
  readonly onCommit: (numbers: number[]) => void;
}

/** A field for a list of numbers, one a level. */
export function NumberListField({ label, hint, numbers, optional = false, onCommit }: NumberListFieldProps) {
  const id = useId();
  const [fault, setFault] = useState(false);
  const commit = (text: string) => {
    const found = numbersIn(text);
    const good = found !== null && (optional || found.length > 0);
    setFault(!good);
    if (good) onCommit(found);
  };
  return (
    <div class="parameter">
      <label for={id}>{label}</label>
      <TextField
        id={id}
        inputMode="decimal"
        value={numbers.join(', ')}
        invalid={fault}
        describedBy={`${id}-hint`}
        onCommit={commit}
      />
      <div id={`${id}-hint`} class="soft">
        {hint}
      </div>
      {fault && (
        <div class="parameter-fault" role="alert">
          {t('fault-numbers')}
        </div>
      )}
    </div>
  );
}
