import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Method } from '../../catalogue/method.ts';
import type { CrosswalkHead } from '../../domain/crosswalk.ts';
import type { Panel } from '../../domain/panel.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { requirePeriod } from '../../domain/requirePeriod.ts';
import { type CompositeDrift, compositeDrift } from '../../engine/composite/compositeDrift.ts';
import { compositeFromPanel, type PanelComposite } from '../../engine/composite/compositeFromPanel.ts';
import { methodIndicators } from '../../engine/composite/methodIndicators.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { pickBoundary } from '../boundaries/pickBoundary.ts';
import { pickLevel } from '../boundaries/pickLevel.ts';
import { panelWithCrosswalks } from '../crosswalk/panelWithCrosswalks.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import type { EngineContext } from '../system/engineContext.ts';

type MethodName = Pick<Method, 'id' | 'version' | 'title'>;

export interface Composite extends Provenance, PanelComposite {
  readonly method: MethodName;
  readonly boundary: string;
  readonly level: string;
  readonly period: string;
  /** The crosswalks that figures were brought over by; null = none were asked for. */
  readonly crosswalks: readonly CrosswalkHead[] | null;
  /** Which areas change class when the same data are computed by another method; null if none was asked for. */
  readonly drift: (CompositeDrift & { readonly method: MethodName }) | null;
  /** Area key → name. */
  readonly names: ReadonlyMap<string, string>;
}

export interface CompositeRequest {
  readonly method: string;
  /** Another method, for the drift between the two. */
  readonly compare?: string;
  readonly period?: string;
  readonly level?: string;
  readonly boundary?: string;
  /** `auto` or "from:to": brings the counts of other boundary versions onto this one's areas, for the dynamics above all. */
  readonly crosswalk?: string;
}

/** A composite index over the areas of a level for one report year, by a method of the catalogue. */
export async function readComposite(
  context: EngineContext,
  dataset: Dataset,
  request: CompositeRequest,
): Promise<Composite> {
  const { catalogue } = context;
  const method = computableMethod(catalogue, request.method);
  const other = request.compare === undefined ? null : computableMethod(catalogue, request.compare);
  if (request.period !== undefined) requirePeriod(request.period, 'period');
  const boundary = await pickBoundary(dataset, request.boundary, request.period);
  const level = pickLevel(boundary, request.level);
  const { panel, crosswalks } = await panelWithCrosswalks(dataset, catalogue, boundary, request.crosswalk);
  const period = choosePeriod(panel, catalogue, method, level, request.period);
  const composite = compositeFromPanel(panel, catalogue, method, level, period);
  const compared =
    other === null
      ? null
      : compositeFromPanel(panel, catalogue, other, level, choosePeriod(panel, catalogue, other, level, period));
  const places = panelIndex(panel).levels.get(level)!;
  return {
    ...provenance(context, dataset),
    method: nameOf(method),
    boundary: boundary.id,
    level,
    period,
    crosswalks,
    ...composite,
    drift:
      other === null || compared === null
        ? null
        : { method: nameOf(other), ...compositeDrift(composite.result, compared.result) },
    names: new Map([...places].map((i) => [panel.areas[i]!.key, panel.areas[i]!.name])),
  };
}

function nameOf({ id, version, title }: Method): MethodName {
  return { id, version, title };
}

/** The method, if the catalogue has indicators for all that it is made of. */
function computableMethod(catalogue: Catalogue, id: string): Method {
  const method = catalogue.methods.get(id);
  if (method === undefined) {
    throw new RequestProblem('not-found', `Die Methode „${id}“ gibt es nicht. Alle stehen unter /api/v1/methods.`);
  }
  const { unmatched } = methodIndicators(method);
  if (unmatched.length > 0) {
    throw new RequestProblem(
      'not-computable',
      `Die Methode „${id}“ rechnet mit fertigen Teilwerten (${unmatched.join(', ')}), zu denen der Katalog keinen Indikator hat. Sie kann mit „sozialraum composite“ auf eine Tabelle angewandt werden.`,
    );
  }
  return method;
}

/** The period asked for, if every status indicator has figures in it; else the latest that all of them have. */
function choosePeriod(
  panel: Panel,
  catalogue: Catalogue,
  method: Method,
  level: string,
  wanted: string | undefined,
): string {
  const { status } = methodIndicators(method);
  const years = status.map((one) => {
    const periods = indicatorPeriods(panel, catalogue, catalogue.indicators.get(one.indicator!)!, level);
    return new Set(periods.map((id) => reportYear(parsePeriod(id)!)));
  });
  const common = [...(years[0] ?? [])].filter((year) => years.every((set) => set.has(year))).sort((a, b) => a - b);
  if (wanted === undefined) {
    const last = common.at(-1);
    if (last === undefined)
      throw new RequestProblem('not-computable', 'Für keine Berichtszeit liegen alle Indikatoren der Methode vor.');
    return String(last);
  }
  const year = reportYear(requirePeriod(wanted, 'period'));
  if (common.includes(year)) return wanted;
  const absent = status.filter((_, i) => !years[i]!.has(year)).map((one) => one.indicator);
  throw new RequestProblem(
    'not-computable',
    `Für ${wanted} fehlen auf der Ebene „${level}“: ${absent.join(', ')}. Berechenbar sind: ${common.join(', ') || 'keine Jahre'}.`,
    [{ pointer: '#/query/period', detail: 'keine vollständigen Daten' }],
  );
}
