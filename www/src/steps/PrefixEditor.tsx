import { t } from '../i18n/text';
import { NumberListField } from './NumberListField';

interface PrefixEditorProps {
  readonly lengths: readonly number[];
  readonly onChange: (lengths: number[]) => void;
}

/** How many characters each level keeps. */
export function PrefixEditor({ lengths, onChange }: PrefixEditorProps) {
  return (
    <div class="parameters">
      <NumberListField
        label={t('prefix-lengths')}
        hint={t('prefix-lengths-hint')}
        numbers={lengths}
        onCommit={onChange}
      />
    </div>
  );
}
