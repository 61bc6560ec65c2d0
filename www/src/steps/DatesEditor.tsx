import type { DateUnit } from '../engine/types';
import { t } from '../i18n/text';
import { DATE_UNITS } from './recipes';

interface DatesEditorProps {
  readonly units: readonly DateUnit[];
  readonly onChange: (units: DateUnit[]) => void;
}

/** Which units of time the levels are. */
export function DatesEditor({ units, onChange }: DatesEditorProps) {
  return (
    <fieldset class="row">
      <legend class="visually-hidden">{t('dates-units')}</legend>
      {DATE_UNITS.map(({ unit, name }) => (
        <label key={unit} class="check">
          <input
            type="checkbox"
            checked={units.includes(unit)}
            disabled={units.length === 1 && units[0] === unit}
            onChange={event => {
              const { checked } = event.currentTarget;
              onChange(
                DATE_UNITS.map(entry => entry.unit).filter(each => (each === unit ? checked : units.includes(each))),
              );
            }}
          />
          {t(name)}
        </label>
      ))}
    </fieldset>
  );
}
