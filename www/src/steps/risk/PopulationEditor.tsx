import type { PopulationPlan } from '../../engine/types';
import { t, type PlainKey } from '../../i18n/text';
import { goTo, setPopulation, setPopulationFile } from '../../state/actions';
import { columnsOf } from '../../state/plan';
import { plan } from '../../state/store';
import { PlanFile, useFileChooser } from '../../widgets/FileChooser';
import { NumberField } from '../../widgets/NumberField';
import { TextField } from '../../widgets/TextField';
import { tidy } from './tidy';

type Way = 'none' | 'size' | 'sampling-fraction' | 'table' | 'weights';

const WAYS: readonly { readonly way: Way; readonly name: PlainKey; readonly text: PlainKey }[] = [
  { way: 'none', name: 'population-none', text: 'population-none.text' },
  { way: 'size', name: 'population-size', text: 'population-size.text' },
  { way: 'sampling-fraction', name: 'population-fraction', text: 'population-fraction.text' },
  { way: 'table', name: 'population-table', text: 'population-table.text' },
  { way: 'weights', name: 'population-weights', text: 'population-weights.text' },
];

/** Where the editor starts; a table has no plan before its file is chosen. */
const FIRST: Readonly<Record<Exclude<Way, 'table'>, PopulationPlan | undefined>> = {
  none: undefined,
  size: { size: 1_000_000 },
  'sampling-fraction': { 'sampling-fraction': 0.1 },
  weights: { weights: true },
};

function wayOf(population: PopulationPlan | undefined): Way {
  if (population?.size !== undefined) return 'size';
  if (population?.['sampling-fraction'] !== undefined) return 'sampling-fraction';
  if (population?.table !== undefined) return 'table';
  return population?.weights === true ? 'weights' : 'none';
}

/** From whom the records come. */
export function PopulationEditor() {
  const { population } = plan.value;
  const way = wayOf(population);
  const { open, field } = useFileChooser(t('population-file'), chosen => void setPopulationFile(chosen));
  const choose = (next: Way) => {
    if (next === 'table') open();
    else setPopulation(FIRST[next]);
  };
  // How class sizes are thought to be distributed belongs to both ways that do not count them.
  const { size, 'sampling-fraction': fraction, ...thought } = population ?? {};
  const text = WAYS.find(({ way: of }) => of === way)?.text ?? 'population-none.text';
  return (
    <section class="panel stack" aria-labelledby="population-title">
      <h3 id="population-title">{t('population-title')}</h3>
      <div class="goal-conditions plain">
        <div class="parameter">
          <label for="population-way">{t('population-way')}</label>
          <select
            id="population-way"
            class="field"
            value={way}
            onChange={event => {
              const { value } = event.currentTarget;
              // A table is chosen by its file; until then the menu keeps to what the plan says.
              if (value === 'table') event.currentTarget.value = way;
              choose(value as Way);
            }}
          >
            {WAYS.map(({ way: value, name }) => (
              <option key={value} value={value}>
                {t(name)}
              </option>
            ))}
          </select>
        </div>
        {size !== undefined && (
          <NumberField
            label={t('population-size-label')}
            value={size}
            whole
            least={1}
            unit={t('unit-people')}
            onCommit={people => setPopulation({ ...thought, size: people ?? 1 })}
          />
        )}
        {fraction !== undefined && (
          <NumberField
            label={t('population-fraction-label')}
            value={tidy(fraction * 100)}
            least={0.000001}
            most={100}
            unit="%"
            onCommit={share => setPopulation({ ...thought, 'sampling-fraction': tidy((share ?? 1) / 100) })}
          />
        )}
        {population !== undefined && (way === 'size' || way === 'sampling-fraction') && (
          <CellSizes population={population} />
        )}
        {population?.table !== undefined && <TableParameters table={population.table} />}
      </div>
      <p class="soft lead">{t(text)}</p>
      {way === 'table' && (
        <div>
          <button type="button" class="button" onClick={open}>
            {t('file-choose-other')}
          </button>
        </div>
      )}
      {way === 'weights' && columnsOf(plan.value, 'weight').length === 0 && (
        <div class="row">
          <span class="tag care">{t('population-no-weight')}</span>
          <button type="button" class="button small" onClick={() => goTo('columns')}>
            {t('go-columns')}
          </button>
        </div>
      )}
      {field}
    </section>
  );
}

/** How an estimated k-map thinks class sizes in the population to be distributed. */
function CellSizes({ population }: { readonly population: PopulationPlan }) {
  return (
    <>
      <div class="parameter">
        <label for="population-cells">{t('population-cells')}</label>
        <select
          id="population-cells"
          class="field"
          value={population['cell-sizes'] ?? ''}
          onChange={event => {
            const { value } = event.currentTarget;
            const { 'cell-sizes': _, ...rest } = population;
            setPopulation(value === '' ? rest : { ...rest, 'cell-sizes': value as NonNullable<PopulationPlan['cell-sizes']> });
          }}
        >
          <option value="">{t('population-cells-both')}</option>
          <option value="poisson">{t('cell-sizes-poisson')}</option>
          <option value="zero-truncated-poisson">{t('cell-sizes-zero-truncated-poisson')}</option>
        </select>
      </div>
      <NumberField
        label={t('k-map-significance')}
        value={tidy((population.significance ?? 0.05) * 100)}
        least={0.000001}
        most={99.999999}
        unit="%"
        onCommit={share => setPopulation({ ...population, significance: tidy((share ?? 5) / 100) })}
      />
    </>
  );
}

function TableParameters({ table }: { readonly table: NonNullable<PopulationPlan['table']> }) {
  return (
    <>
      <div class="parameter">
        <span>{t('population-file')}</span>
        <PlanFile name={table.csv} />
      </div>
      <div class="parameter">
        <label for="population-count">{t('population-count')}</label>
        <TextField
          id="population-count"
          value={table.count ?? ''}
          describedBy="population-count-hint"
          onCommit={count => {
            const { csv } = table;
            setPopulation({ table: count.trim() === '' ? { csv } : { csv, count: count.trim() } });
          }}
        />
        <div id="population-count-hint" class="soft">
          {t('population-count-hint')}
        </div>
      </div>
    </>
  );
}
