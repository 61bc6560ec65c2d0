import { useLayoutEffect } from 'preact/hooks';
import type { AnalysisPlan } from '../../engine/types';
import { t } from '../../i18n/text';
import { watchHierarchy } from '../../state/actions';
import { hierarchies } from '../../state/store';
import { TextField } from '../../widgets/TextField';
import { withReference } from './analysis';
import { MOST } from './LabelPicker';

interface ReferencePickerProps {
  readonly plan: AnalysisPlan;
  readonly column: string;
  readonly onChange: (next: AnalysisPlan) => void;
}

/** The category that the others of a covariate are compared with. */
export function ReferencePicker({ plan, column, onChange }: ReferencePickerProps) {
  useLayoutEffect(() => watchHierarchy(column, MOST), [column]);
  const title = t('study-reference-of', { column });
  const chosen = plan.reference?.[column];
  const put = (label: string) => onChange(withReference(plan, column, label === '' ? null : label));
  const view = hierarchies.value.get(column);
  const level = view !== undefined && 'figures' in view ? view.figures.levels[0] : undefined;
  // Of numbers put into groups, the groups are the categories, and another level has others.
  if (plan.generalized?.[column] === 'category' || level === undefined || level.count > MOST) {
    return (
      <TextField label={title} placeholder={t('study-reference-most')} value={chosen ?? ''} onCommit={text => put(text.trim())} />
    );
  }
  const labels = level.groups.map(({ label }) => label).filter(label => label !== null);
  return (
    <select class="field" aria-label={title} value={chosen ?? ''} onChange={event => put(event.currentTarget.value)}>
      <option value="">{t('study-reference-most')}</option>
      {labels.map(label => (
        <option key={label} value={label}>
          {t('study-reference', { label })}
        </option>
      ))}
    </select>
  );
}
