import type { FieldPlan, ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import type { Moment, Moments } from './compare.ts';
import { known, type Pattern, type Unknown } from './pattern.ts';

/** A stored row as far as it is known. */
export interface Row {
  readonly resource: string;
  readonly fields: ReadonlyMap<string, Pattern>;
  /** Rows count up in the order they were inserted. */
  readonly inserted: number;
}

/** What the service under test holds, starting empty. Rows are replaced, never changed in place. */
export class RowStore {
  readonly plan: ServicePlan;
  #rows: readonly Row[] = [];
  #slots = 0;
  #inserted = 0;
  #epoch = 0;
  readonly #moments = new Map<number, Moment>();

  constructor(plan: ServicePlan) {
    this.plan = plan;
  }

  get moments(): Moments {
    return this.#moments;
  }

  resource(name: string): ResourcePlan {
    const found = this.plan.resources.find((resource) => resource.name === name);
    if (!found) throw new RangeError(`the plan has no resource '${name}'`);
    return found;
  }

  rows(resource: string): readonly Row[] {
    return this.#rows.filter((row) => row.resource === resource);
  }

  /** A value that the service chooses. */
  unknown(of: Unknown, offsetSeconds = 0): Pattern {
    const slot = this.#slots;
    this.#slots += 1;
    if (of === 'timestamp')
      this.#moments.set(slot, { order: slot, epoch: this.#epoch, offset_seconds: offsetSeconds });
    return { kind: 'unknown', slot, of };
  }

  /** From here on the clock tells later moments. */
  pause(): void {
    this.#epoch += 1;
  }

  insert(resource: string, fields: ReadonlyMap<string, Pattern>): Row {
    const row: Row = { resource, fields, inserted: this.#inserted };
    this.#inserted += 1;
    this.#rows = [...this.#rows, row];
    return row;
  }

  change(row: Row, fields: ReadonlyMap<string, Pattern>): Row {
    const changed: Row = { ...row, fields: new Map([...row.fields, ...fields]) };
    this.#rows = this.#rows.map((one) => (one.inserted === row.inserted ? changed : one));
    return changed;
  }

  /** The row as it stands now. */
  current(row: Row): Row {
    return this.#rows.find((one) => one.inserted === row.inserted) ?? row;
  }

  /** Removes the row and what hangs on it. Gives the name of a resource that forbids it, else null. */
  remove(row: Row): string | null {
    const key = row.fields.get(this.resource(row.resource).key.field);
    for (const child of this.plan.resources)
      for (const parent of child.belongs_to) {
        if (parent.resource !== row.resource || key === undefined) continue;
        for (const hanging of this.rows(child.name)) {
          if (JSON.stringify(hanging.fields.get(parent.field)) !== JSON.stringify(key)) continue;
          if (parent.on_delete === 'restrict') return child.name;
          if (parent.on_delete === 'cascade') this.remove(hanging);
          else this.change(hanging, new Map([[parent.field, known(null)]]));
        }
      }
    this.#rows = this.#rows.filter((one) => one.inserted !== row.inserted);
    return null;
  }

  snapshot(): readonly Row[] {
    return this.#rows;
  }

  restore(rows: readonly Row[]): void {
    this.#rows = rows;
  }
}

export function fieldOf(resource: ResourcePlan, name: string): FieldPlan | undefined {
  return resource.fields.find((field) => field.name === name);
}

/** How a value looks that the service puts into this field. */
export function unknownKind(field: FieldPlan | undefined): Unknown {
  if (!field) return 'any';
  if (field.schema.format === 'uuid') return 'uuid';
  switch (field.column) {
    case 'timestamp':
      return 'timestamp';
    case 'date':
      return 'date';
    case 'integer':
      return 'integer';
    case 'real':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'json':
      return 'any';
    case 'text':
      return 'text';
  }
}
