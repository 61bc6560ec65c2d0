import { t } from '../i18n/text';
import { goTo } from '../state/actions';
import { quasiIdentifiers } from '../state/plan';
import { asReleased, failure, hierarchies, plan } from '../state/store';
import { Icon } from '../widgets/Icon';
import { choose, chosenColumn } from './chosen';
import { HierarchyEditor } from './HierarchyEditor';
import { NoQuasi } from './NoQuasi';
import { KINDS, kindOf } from './recipes';
import './HierarchiesStep.css';

/** The third step: how each quasi-identifier may be made coarser. */
export function HierarchiesStep() {
  const names = quasiIdentifiers(plan.value);
  const chosen = chosenColumn.value;
  return (
    <div class="stack loose">
      <div class="row spread">
        <h1>{t('hierarchies-title')}</h1>
        <button type="button" class="button primary" onClick={() => goTo('risk')}>
          {t('next-risk')} <Icon name="next" />
        </button>
      </div>
      <p class="lead">{t('hierarchies-text')}</p>
      {asReleased.value && <p class="notice">{t('hierarchies-as-released')}</p>}
      {chosen === null ? (
        <NoQuasi />
      ) : (
        <div class="hierarchies">
          <nav class="hierarchy-list" aria-label={t('hierarchies-list')}>
            <ul>
              {names.map(name => (
                <li key={name}>
                  <button
                    type="button"
                    class="hierarchy-choice"
                    aria-current={name === chosen ? 'true' : undefined}
                    onClick={() => choose(name)}
                  >
                    <span class="hierarchy-choice-name">{name}</span>
                    <KindWord name={name} />
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <HierarchyEditor key={chosen} column={chosen} />
        </div>
      )}
    </div>
  );
}

function KindWord({ name }: { readonly name: string }) {
  const view = hierarchies.value.get(name);
  const isAtFault = (view !== undefined && 'failure' in view) || failure.value?.column === name;
  if (isAtFault) return <span class="tag care">{t('hierarchy-look')}</span>;
  const kind = kindOf(plan.value.columns[name]?.hierarchy);
  const words = KINDS.find(entry => entry.kind === kind);
  return <span class="soft">{words === undefined ? '' : t(words.name)}</span>;
}
