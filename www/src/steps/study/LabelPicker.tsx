import { useId, useLayoutEffect } from 'preact/hooks';
import { t } from '../../i18n/text';
import { watchHierarchy } from '../../state/actions';
import { hierarchies } from '../../state/store';
import { TextField } from '../../widgets/TextField';

/** Values that are offered to be ticked; of more, they are typed. */
export const MOST = 24;

interface LabelPickerProps {
  readonly column: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly onChange: (labels: readonly string[]) => void;
}

/** Which values of a column are meant. */
export function LabelPicker({ column, title, labels, onChange }: LabelPickerProps) {
  const id = useId();
  useLayoutEffect(() => watchHierarchy(column, MOST), [column]);
  const view = hierarchies.value.get(column);
  const level = view !== undefined && 'figures' in view ? view.figures.levels[0] : undefined;
  if (level !== undefined && level.count <= MOST) {
    const all = level.groups.map(({ label }) => label).filter(label => label !== null);
    return (
      <fieldset class="study-labels">
        <legend>{title}</legend>
        {all.map(label => (
          <label key={label} class="check">
            <input
              type="checkbox"
              checked={labels.includes(label)}
              onChange={event =>
                onChange(event.currentTarget.checked ? [...labels, label] : labels.filter(other => other !== label))
              }
            />
            {label}
          </label>
        ))}
      </fieldset>
    );
  }
  const typed = (text: string) => {
    const found = text.split(/[,、，]/u).map(label => label.trim());
    return [...new Set(found.filter(label => label !== ''))];
  };
  return (
    <div class="parameter">
      <label for={id}>{title}</label>
      <TextField id={id} value={labels.join(', ')} describedBy={`${id}-hint`} onCommit={text => onChange(typed(text))} />
      <div id={`${id}-hint`} class="soft">
        {t('study-labels-hint')}
      </div>
    </div>
  );
}
