/**
 * Edges between nodes on an integer grid. Every edge is kept once, whatever number of areas has it on its border:
 * `uses[e]` lists pairs (area, net), net +1 where the area lies to the left of from→to and −1 where it lies to the right.
 */
export class EdgeTable {
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly uses: number[][] = [];
  private readonly nodeIds = new Map<number, number>();
  private readonly edgeIds = new Map<number, number>();

  /** Grid coordinates stay below 2^26, so that a pair of them fits exactly into one double and cross products are exact. */
  static readonly SPAN = 2 ** 26;

  node(x: number, y: number): number {
    const id = x * EdgeTable.SPAN + y;
    const known = this.nodeIds.get(id);
    if (known !== undefined) return known;
    const node = this.x.length;
    this.nodeIds.set(id, node);
    this.x.push(x);
    this.y.push(y);
    return node;
  }

  /** Adds one directed use; an area that runs along an edge both ways cancels itself out. */
  add(a: number, b: number, area: number, net: number): void {
    if (a === b || net === 0) return;
    const forward = a < b;
    const id = forward ? a * EdgeTable.SPAN + b : b * EdgeTable.SPAN + a;
    const signed = forward ? net : -net;
    const known = this.edgeIds.get(id);
    if (known === undefined) {
      this.edgeIds.set(id, this.from.length);
      this.from.push(forward ? a : b);
      this.to.push(forward ? b : a);
      this.uses.push([area, signed]);
      return;
    }
    const uses = this.uses[known]!;
    for (let k = 0; k < uses.length; k += 2) {
      if (uses[k] === area) {
        uses[k + 1]! += signed;
        return;
      }
    }
    uses.push(area, signed);
  }
}
