import type { Attack, OpinionTests, Proportion } from '../../engine/types';
import { percent, whole } from '../../i18n/numbers';
import { t, type PlainKey } from '../../i18n/text';
import { Mark } from '../../widgets/Figure';
import { Full } from '../../widgets/Full';
import { MeasureName } from '../../widgets/Measure';
import { Scroll } from '../../widgets/Scroll';
import { Interval } from './Interval';

const percent2 = (value: number) => percent(value, 2);

/** The three tests of Opinion 05/2014, each tried as an attack. */
export function TestsPanel() {
  return <Full>{({ tests }) => (tests === undefined ? <p class="panel soft">{t('tests-none')}</p> : <Tests tests={tests} />)}</Full>;
}

function Tests({ tests }: { readonly tests: OpinionTests }) {
  return (
    <section class="panel stack">
      <p>{t('tests-lead')}</p>
      <Scroll label={t('part-tests.title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('tests-attack')}</th>
              <th scope="col" class="number">{t('tests-tried')}</th>
              <th scope="col" class="number">{t('tests-rate')}</th>
              <th scope="col" class="number">{t('tests-baseline')}</th>
            </tr>
          </thead>
          <tbody>
            <AttackRow path="tests.singling_out" name={'tests-singling-out'} attack={tests.singling_out} />
            {tests.linkability !== null && (
              <AttackRow path="tests.linkability" name={'tests-linkability'} attack={tests.linkability} />
            )}
            {tests.inference.map((attack, at) => (
              <AttackRow key={attack.name} path={`tests.inference.${at}`} name={'tests-inference'} attack={attack} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

interface AttackRowProps {
  readonly path: string;
  readonly name: PlainKey;
  readonly attack: Attack;
}

function AttackRow({ path, name, attack }: AttackRowProps) {
  return (
    <tr>
      <th scope="row">
        <MeasureName id={path.replace(/\.\d+$/, '')} name={t(name)} />
        {attack.name !== undefined && <div class="soft">{attack.name}</div>}
      </th>
      <td class="number">
        <Mark path={`${path}.successes`} value={attack.successes} show={whole} /> /{' '}
        <Mark path={`${path}.attacks`} value={attack.attacks} show={whole} />
      </td>
      <Share path={`${path}.rate`} share={attack.rate} />
      <Share path={`${path}.baseline`} share={attack.baseline} />
    </tr>
  );
}

function Share({ path, share }: { readonly path: string; readonly share: Proportion }) {
  return (
    <td class="number">
      <Mark path={`${path}.value`} value={share.value} show={percent2} />
      <div class="soft">
        <Interval path={path} low={share.low} high={share.high} show={percent2} />
      </div>
    </td>
  );
}
