import { useQuery } from '@tanstack/react-query';
import { Footnote, Title } from '@vkontakte/vkui';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { sharePercent, useFormat } from '../../../shared/i18n';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { QueryView } from '../../../shared/ui/QueryView';
import { Facts, Section } from '../../../shared/ui/Section';
import { organisationsApi, type Territories, type Territory } from '../api';
import { useText } from '../messages';
import styles from '../Organisations.module.css';
import { fillOf, isDark, neighbour, STEPS, stepOf, tileName } from './steps';

const CELL = 100;

function Legend() {
  const t = useText();
  return (
    <div>
      <Footnote>{t('legend')}</Footnote>
      <ul className={styles.legend}>
        <li><span className={styles.swatch} style={{ background: fillOf(null) }} aria-hidden="true" /><Footnote>{t('legend_none')}</Footnote></li>
        {STEPS.map((from, index) => (
          <li key={from}>
            <span className={styles.swatch} style={{ background: fillOf(index) }} aria-hidden="true" />
            <Footnote>{`${from}–${STEPS[index + 1] ?? 100} %`}</Footnote>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TilesProps {
  data: Territories;
  chosen: Territory | undefined;
  onChoose: (id: string) => void;
}

function Tiles({ data, chosen, onChoose }: TilesProps) {
  const t = useText();
  const root = useRef<SVGSVGElement>(null);
  const tiles = data.territories.filter((tile) => tile.map_column !== null && tile.map_row !== null);
  const columns = Math.max(...tiles.map((tile) => tile.map_column ?? 0)) + 1;
  const rows = Math.max(...tiles.map((tile) => tile.map_row ?? 0)) + 1;
  const stop = chosen ?? tiles[0];
  const move = (event: KeyboardEvent, tile: Territory) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(tile.id);
      return;
    }
    const next = neighbour(tiles, tile, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    root.current?.querySelector<SVGGElement>(`[data-tile="${next.id}"]`)?.focus();
  };
  return (
    <svg ref={root} className={styles.svg} viewBox={`0 0 ${columns * CELL} ${rows * CELL}`} role="group" aria-label={t('map_label', { name: data.region_name })}>
      {tiles.map((tile) => {
        const step = stepOf(tile);
        const ink = isDark(step) ? 'var(--vkui--color_text_contrast_themed)' : 'var(--vkui--color_text_primary)';
        const { figures } = tile;
        const share = figures.people > 0 ? `${sharePercent(figures.connected, figures.people)} %` : '—';
        return (
          <g
            key={tile.id}
            data-tile={tile.id}
            role="button"
            aria-pressed={tile.id === chosen?.id}
            aria-label={t('tile', {
              name: tile.name,
              institutions: t('institutions', { count: figures.institutions }),
              connected: t('connected_of', { share }),
              without: t('without', { count: figures.without_coordinator }),
            })}
            tabIndex={tile.id === stop?.id ? 0 : -1}
            className={`${styles.tile} ${tile.id === chosen?.id ? styles.chosen : ''}`}
            transform={`translate(${(tile.map_column ?? 0) * CELL} ${(tile.map_row ?? 0) * CELL})`}
            onClick={() => onChoose(tile.id)}
            onKeyDown={(event) => move(event, tile)}
          >
            <title>{tile.name}</title>
            <rect x={2} y={2} width={CELL - 4} height={CELL - 4} rx={12} fill={fillOf(step)} />
            <text className={styles.tileName} x={CELL / 2} y={44} fontSize={14} fill={ink}>{tileName(tile.name)}</text>
            <text className={styles.tileShare} x={CELL / 2} y={68} fontSize={18} fontWeight={600} fill={ink}>{share}</text>
            {figures.without_coordinator > 0 && (
              <path d={`M${CELL - 26} 22 l8 -14 l8 14 z`} fill={ink} aria-hidden="true" />
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Chosen({ territory }: { territory: Territory | undefined }) {
  const t = useText();
  const format = useFormat();
  if (!territory) return <Footnote className={styles.quiet}>{t('choose_tile')}</Footnote>;
  const { figures } = territory;
  return (
    <div className={styles.stack} aria-live="polite">
      <Title level="3" Component="h2">{territory.name}</Title>
      <Facts
        items={[
          { label: t('figure_institutions'), value: format.number(figures.institutions) },
          { label: t('figure_without'), value: format.number(figures.without_coordinator) },
          { label: t('connected'), value: figures.people > 0 ? format.share(figures.connected, figures.people) : '—' },
        ]}
      />
      <Link className={styles.anchor} to={`/organisations?view=list&municipality=${territory.id}`}>{t('show_list')}</Link>
    </div>
  );
}

/** The region as a map of tiles, with the same figures as a table beneath. */
export function TerritoryMap({ regionId }: { regionId: string }) {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const territories = useQuery({ queryKey: ['organisations', 'territories', regionId], queryFn: () => organisationsApi.territories(regionId) });
  const choose = (id: string) => setParams((old) => {
    const changed = new URLSearchParams(old);
    changed.set('tile', id);
    return changed;
  }, { replace: true });
  const columns = useMemo<Column<Territory>[]>(() => [
    { id: 'name', title: t('territory'), value: (row) => row.name, width: 280 },
    { id: 'institutions', title: t('figure_institutions'), kind: 'number', value: (row) => row.figures.institutions },
    { id: 'without', title: t('figure_without'), kind: 'number', value: (row) => row.figures.without_coordinator },
    { id: 'people', title: t('people'), kind: 'number', value: (row) => row.figures.people },
    {
      id: 'connected', title: t('connected'), kind: 'share',
      value: (row) => (row.figures.people > 0 ? { part: row.figures.connected, whole: row.figures.people } : null),
    },
  ], [t]);
  return (
    <QueryView query={territories} what={t('map')}>
      {(data) => {
        const chosen = data.territories.find((one) => one.id === params.get('tile'));
        return (
          <div className={styles.stack}>
            {data.territories.some((one) => one.map_column !== null) && (
              <Section>
                <div className={styles.map}>
                  <Tiles data={data} chosen={chosen} onChoose={choose} />
                  <div>
                    <Legend />
                    <Chosen territory={chosen} />
                  </div>
                </div>
              </Section>
            )}
            <Section flush>
              <DataTable
                name="territories"
                label={t('map')}
                columns={columns}
                rows={data.territories}
                rowKey={(row) => row.id}
                rowHref={(row) => `/organisations?view=list&municipality=${row.id}`}
                height={480}
              />
            </Section>
          </div>
        );
      }}
    </QueryView>
  );
}
