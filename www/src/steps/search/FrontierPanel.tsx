import { useState } from 'preact/hooks';
import type { FrontierPoint, LatticeNode, SearchFigures } from '../../engine/types';
import { t, type PlainKey } from '../../i18n/text';
import { applyLevels, applyPoint, pin } from '../../state/actions';
import { search } from '../../state/store';
import { Explain } from '../../widgets/Explain';
import { measureName, riskId } from './axes';
import { isHere, levelsText, ofNode, pointText, shown, suppressedText, utilityText } from './candidates';
import { Facts } from './Facts';
import { LevelFilter } from './LevelFilter';
import { PointChart } from './PointChart';
import { PointTable } from './PointTable';

type View = 'lattice' | 'profile';

const VIEWS: Readonly<Record<View, PlainKey>> = { lattice: 'view-lattice', profile: 'view-profile' };

/** Every trade-off that was found: to look at, to filter, to apply. */
export function FrontierPanel() {
  const figures = shown.value;
  const [wanted, setWanted] = useState<View>('lattice');
  if (figures === null || search.value?.figures?.frontier === undefined) return null;
  const hasLattice = search.value.figures.nodes !== undefined;
  const view = hasLattice ? wanted : 'profile';
  return (
    <section class="panel stack" aria-labelledby="frontier-title">
      <div class="section-head">
        <h3 id="frontier-title">
          {t('frontier-title')}
          {'\u00a0'}
          <Explain name={t('frontier-title')}>
            <p>{t('frontier-meaning')}</p>
          </Explain>
        </h3>
        <span class={figures.frontier_exact === true ? 'tag safe' : 'tag'}>
          {figures.frontier_exact === true ? t('frontier-exact') : t('frontier-partial')}
        </span>
      </div>
      <p class="soft">{t('frontier-text')}</p>
      <PointChart chart="frontier" title={t('frontier-chart')} bare figures={figures} {...POINTS} />
      <PointTable figures={figures} />
      <LevelFilter />
      <div class="stack tight">
        {hasLattice && (
          <div class="row" role="group" aria-label={t('view-label')}>
            {(Object.keys(VIEWS) as View[]).map(key => (
              <button key={key} type="button" class="button small" aria-pressed={key === view} onClick={() => setWanted(key)}>
                {t(VIEWS[key])}
              </button>
            ))}
          </div>
        )}
        {view === 'lattice' ? (
          <PointChart chart="lattice" title={t('lattice-chart')} figures={figures} {...NODES} />
        ) : (
          <PointChart chart="profile" title={t('profile-chart')} figures={figures} {...POINTS} />
        )}
      </div>
    </section>
  );
}

function pointOf(figures: SearchFigures, at: number): FrontierPoint {
  return figures.frontier?.[at] ?? { levels: [], k: 0, risk: 0, utility: 0, suppressed: 0 };
}

function nodeOf(figures: SearchFigures, at: number): LatticeNode {
  return figures.nodes?.[at] ?? { levels: [], meets: null, utility: null, suppressed: null };
}

const riskOf = ({ risk }: SearchFigures) => measureName(riskId(risk ?? ''));

/** The index of the first that holds, or of the first of all. */
function firstOf<T>(all: readonly T[], holds: readonly ((one: T) => boolean)[]): number {
  return holds.map(test => all.findIndex(test)).find(at => at >= 0) ?? 0;
}

/** How points of the frontier are named, shown and used. */
const POINTS = {
  name: (figures: SearchFigures, at: number) => pointText(pointOf(figures, at), measureName(figures.utility)),
  tip: (figures: SearchFigures, at: number) => (
    <Facts candidate={pointOf(figures, at)} risk={riskOf(figures)} utility={measureName(figures.utility)} />
  ),
  first: (figures: SearchFigures) =>
    firstOf(figures.frontier ?? [], [point => isHere(point.levels), point => point.utility === figures.best?.loss]),
  onApply: (figures: SearchFigures, at: number) => applyPoint(pointOf(figures, at)),
  onPin: (figures: SearchFigures, at: number) => pin(pointOf(figures, at)),
};

function verdict({ meets }: LatticeNode): string {
  return meets === null ? t('node-open') : meets ? t('goal-met') : t('goal-unmet');
}

/** How nodes of the lattice are named, shown and used. */
const NODES = {
  name: (figures: SearchFigures, at: number) => {
    const node = nodeOf(figures, at);
    const parts = [levelsText(ofNode(node).levels), verdict(node)];
    if (node.utility !== null) parts.push(`${measureName(figures.utility)} ${utilityText(node.utility)}`);
    if (node.suppressed !== null) parts.push(t('node-suppressed', { suppressed: suppressedText(node.suppressed) }));
    return parts.join(' · ');
  },
  tip: (figures: SearchFigures, at: number) => {
    const node = nodeOf(figures, at);
    return <Facts candidate={ofNode(node)} risk="" utility={measureName(figures.utility)} verdict={verdict(node)} />;
  },
  first: (figures: SearchFigures) => {
    const best = figures.best?.levels;
    return firstOf(figures.nodes ?? [], [
      node => isHere(ofNode(node).levels),
      node => node.levels.every((level, at) => level === best?.[at]?.level),
    ]);
  },
  onApply: (figures: SearchFigures, at: number) => applyLevels(ofNode(nodeOf(figures, at)).levels),
  onPin: (figures: SearchFigures, at: number) => pin(ofNode(nodeOf(figures, at))),
};
