import { useId } from 'preact/hooks';
import type { InputPlan } from '../engine/types';
import { t } from '../i18n/text';
import { setInput } from '../state/actions';
import { NumberField } from '../widgets/NumberField';
import { Switch } from '../widgets/Switch';
import { TextField } from '../widgets/TextField';

/** Where the names of the columns are, and which lines are no records. */
export function LayoutSettings({ input, hasHeader }: { readonly input: InputPlan; readonly hasHeader: boolean }) {
  const id = useId();
  const line = typeof input.header === 'number' ? input.header : 1;
  return (
    <>
      {hasHeader && (
        <>
          <div class="input-setting">
            <Switch
              label={t('header-present')}
              hint={t('header-present-text')}
              on={input.header !== false}
              onChange={on => setInput({ header: on ? undefined : false })}
            />
            {input.header !== false && (
              <NumberField
                label={t('header-line')}
                hint={t('header-line-text')}
                value={line}
                whole
                least={1}
                onCommit={value => value !== null && setInput({ header: value === 1 ? undefined : value })}
              />
            )}
          </div>
          <div class="input-setting">
            <label for={`${id}-comment`}>{t('comment-sign')}</label>
            <TextField
              id={`${id}-comment`}
              size={3}
              value={input.comment ?? ''}
              onCommit={text => setInput({ comment: text.normalize('NFKC').trim() })}
            />
            <p class="soft">{t('comment-sign-text')}</p>
          </div>
        </>
      )}
      <Switch
        label={t('duplicate-names')}
        hint={t('duplicate-names-text')}
        on={input['duplicate-names'] === 'number'}
        onChange={on => setInput({ 'duplicate-names': on ? 'number' : undefined })}
      />
    </>
  );
}
