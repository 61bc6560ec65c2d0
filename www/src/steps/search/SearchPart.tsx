import { t } from '../../i18n/text';
import { asReleased, plan } from '../../state/store';
import { quasiIdentifiers } from '../../state/plan';
import { FrontierPanel } from './FrontierPanel';
import { PinsPanel } from './PinsPanel';
import { SearchPanel } from './SearchPanel';

/** The best levels, every trade-off, and candidates side by side. */
export function SearchPart() {
  if (asReleased.value) return <p class="notice">{t('search-as-released')}</p>;
  if (quasiIdentifiers(plan.value).length === 0) return <p class="notice">{t('search-no-quasi')}</p>;
  return (
    <>
      <SearchPanel />
      <FrontierPanel />
      <PinsPanel />
    </>
  );
}
