import type { HierarchyFigures, LevelFigures } from '../engine/types';
import { whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { Scroll } from '../widgets/Scroll';
import './LevelGroups.css';

/** Groups that are shown of one level before the rest is asked for. */
const SHOWN = 60;

interface LevelGroupsProps {
  readonly figures: HierarchyFigures;
}

/** Each level's groups with their counts, finest first. */
export function LevelGroups({ figures }: LevelGroupsProps) {
  return (
    <section class="stack tight">
      <h3>{t('levels-title')}</h3>
      <Scroll class="levels" label={t('levels-title')}>
        {figures.levels.map(level => (
          <Level key={level.level} level={level} />
        ))}
      </Scroll>
    </section>
  );
}

function Level({ level }: { readonly level: LevelFigures }) {
  const shown = level.groups.slice(0, SHOWN);
  const most = Math.max(1, ...level.groups.map(group => group.records));
  return (
    <div class="level">
      <h4 class="level-title">
        {t('level-number', { level: level.level })}
        <span class="soft">{t('level-groups', { count: level.count })}</span>
      </h4>
      <Scroll class="level-scroll" label={t('level-number', { level: level.level })}>
        <table class="table level-table">
          <thead>
            <tr>
              <th scope="col">{t('group-label')}</th>
              <th scope="col" class="number">
                {t('group-values')}
              </th>
              <th scope="col" class="number">
                {t('group-records')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((group, at) => (
              <tr key={at}>
                <th scope="row" class="level-label">
                  <span class="level-name" title={group.label ?? undefined}>
                    {group.label ?? t('missing-cell')}
                  </span>
                  <svg class="level-bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(100 * group.records) / most} height="3" />
                  </svg>
                </th>
                <td class="number">{whole(group.values)}</td>
                <td class="number">{whole(group.records)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {level.count > shown.length && <p class="soft">{t('level-more', { count: level.count - shown.length })}</p>}
    </div>
  );
}
