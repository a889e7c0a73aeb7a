import type {
  Behaviour,
  FilterPlan,
  OperationPlan,
  ResourcePlan,
  ServicePlan,
} from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { known, literalOf, type Pattern } from './pattern.ts';
import { fieldOf, type Row } from './row-store.ts';
import { type Inputs, withInputs } from './sample-request.ts';
import type { Session } from './session.ts';
import { actorFor, creationInputs, creator, inputsOn, make } from './stage.ts';
import { bringTo } from './states.ts';
import { named, type Story } from './story.ts';

type List = Extract<Behaviour, { kind: 'list' }>;

/** Filters, search, order and paging of the lists of one resource. */
export function listStories(plan: ServicePlan, resource: ResourcePlan): readonly Story[] {
  return plan.operations.flatMap((operation) => {
    const { behaviour } = operation;
    if (behaviour.kind !== 'list' || behaviour.resource !== resource.name) return [];
    const teller = new ListTeller(resource, operation, behaviour);
    return [
      teller.empty(),
      ...behaviour.filters.map((filter) => teller.filter(filter)),
      ...teller.search(),
      ...teller.orders(),
      ...teller.pages(),
      ...teller.scope(),
    ];
  });
}

class ListTeller {
  readonly #resource: ResourcePlan;
  readonly #operation: OperationPlan;
  readonly #list: List;

  constructor(resource: ResourcePlan, operation: OperationPlan, list: List) {
    this.#resource = resource;
    this.#operation = operation;
    this.#list = list;
  }

  empty(): Story {
    return this.#story('is empty while there are none', (session) => {
      this.#call(session, null, new Map(), 'lists none');
    });
  }

  filter(filter: FilterPlan): Story {
    return this.#story(`filters by ${filter.parameter}`, (session) => {
      const [first, second] = this.#twoThatDiffer(session, filter);
      for (const row of [first, second])
        this.#call(session, row, new Map([[filter.parameter, this.#wanted(filter, row)]]), 'those of one');
      if (filter.operator === 'is_set' || filter.operator === 'at_most_field')
        for (const wanted of [true, false])
          this.#call(session, first, new Map([[filter.parameter, known(wanted)]]), `where it is ${wanted}`);
      this.#call(session, first, new Map(), 'all of them');
    });
  }

  search(): readonly Story[] {
    const { search } = this.#list;
    if (!search) return [];
    return search.fields.map((field) =>
      this.#story(`finds by ${field.replaceAll('_', ' ')}`, (session) => {
        const rows = [0, 1].map(() => make(session, this.#resource.name));
        const row = rows[1];
        const value = row && literalOf(row.fields.get(field) ?? known(null));
        if (!row || typeof value !== 'string' || value === '') throw new Undecidable('no known text');
        const query = (sought: string) => new Map([[search.parameter, known(sought)]]);
        this.#call(session, row, query(value), 'the whole text');
        this.#call(session, row, query(value.slice(-4).toUpperCase()), 'its end, in capitals');
        this.#call(session, row, query('nothing holds this'), 'what nothing holds');
      }),
    );
  }

  orders(): readonly Story[] {
    const { sort } = this.#list;
    const unasked = this.#story('keeps its order', (session) => {
      this.#inOrder(session, new Map(), sort.default_field);
    });
    const { parameter } = sort;
    if (parameter === null) return [unasked];
    const asked = sort.fields.map((field) =>
      this.#story(`sorts by ${field.replaceAll('_', ' ')}`, (session) => {
        const row = this.#inOrder(session, this.#sortQuery(parameter, field, 'asc'), field);
        this.#call(session, row, this.#sortQuery(parameter, field, 'desc'), 'the other way round');
      }),
    );
    return [unasked, ...asked];
  }

  #sortQuery(parameter: string, field: string, order: 'asc' | 'desc'): ReadonlyMap<string, Pattern> {
    const { order_parameter } = this.#list.sort;
    if (order_parameter === null)
      return new Map([[parameter, known(order === 'desc' ? `-${field}` : field)]]);
    return new Map([
      [parameter, known(field)],
      [order_parameter, known(order)],
    ]);
  }

  pages(): readonly Story[] {
    const { paging } = this.#list;
    if (paging.style === 'none') return [];
    const [size, place] =
      paging.style === 'offset' ? [paging.limit, paging.offset] : [paging.size, paging.page];
    if (size === null) return [];
    return [
      this.#story('gives a page at a time', (session) => {
        const rows = [0, 1, 2].map(() => {
          session.pause();
          return make(session, this.#resource.name);
        });
        const row = rows[0] ?? null;
        this.#call(session, row, new Map([[size, known(2)]]), 'the first two');
        if (place === null) return;
        const second = paging.style === 'offset' ? 2 : paging.first + 1;
        const beyond = paging.style === 'offset' ? 3 : paging.first + 2;
        this.#call(
          session,
          row,
          new Map([
            [size, known(2)],
            [place, known(second)],
          ]),
          'the third',
        );
        this.#call(
          session,
          row,
          new Map([
            [size, known(2)],
            [place, known(beyond)],
          ]),
          'none behind the last',
        );
      }),
    ];
  }

  /** Rows of another parent are not among them. */
  scope(): readonly Story[] {
    const parent = this.#list.parents[0];
    if (!parent || this.#list.scope.length === 0) return [];
    return [
      this.#story(`leaves out those of another ${named(parent.resource)}`, (session) => {
        const mine = make(session, this.#resource.name);
        make(session, parent.resource, {}, { label: 'other' });
        const theirs = make(session, this.#resource.name);
        this.#call(session, mine, new Map(), 'those of the first');
        this.#call(session, theirs, new Map(), 'those of the second');
      }),
    ];
  }

  #story(name: string, tell: (session: Session) => void): Story {
    const { operation } = this.#operation;
    return {
      kind: 'lifecycle',
      topic: this.#resource.plural,
      source: operation.source,
      proves: [operation.id],
      name: `list of ${named(this.#resource.plural)}: ${name}`,
      tell,
    };
  }

  #call(session: Session, row: Row | null, query: ReadonlyMap<string, Pattern>, title: string): void {
    session.call(this.#operation, withInputs(inputsOn(session, this.#operation, row), { query }), {
      title,
      label: 'listed',
      actor: actorFor(session, this.#operation),
    });
  }

  #inOrder(session: Session, query: ReadonlyMap<string, Pattern>, field: string): Row | null {
    const rows = this.#outOfTurn(session, field).map((tell) => {
      session.pause();
      return tell();
    });
    const row = rows[0] ?? null;
    this.#call(session, row, query, 'in order');
    return row;
  }

  /** Makes three rows so that the order in which they are made is neither order of their values. */
  #outOfTurn(session: Session, field: string): readonly (() => Row)[] {
    const { name } = this.#resource;
    const plan = creator(session, name);
    const member = plan && bodyMember(plan, field);
    if (!plan || member === null) return [0, 1, 2].map(() => () => make(session, name));
    const samples = [0, 1, 2].map(() => creationInputs(session, plan));
    const [first, second, third] = risingBy(member, samples);
    return [second, third, first].map((inputs) => () => make(session, name, inputs));
  }

  /** Two rows with different values in the filtered field. */
  #twoThatDiffer(session: Session, filter: FilterPlan): readonly [Row, Row] {
    const first = make(session, this.#resource.name);
    const { states } = this.#resource;
    if (states?.field === filter.field) {
      const second = make(session, this.#resource.name);
      const other = states.values.find((value) => value !== states.initial);
      return [first, bringTo(session, second, [other ?? states.initial])];
    }
    const parent = this.#resource.belongs_to.find((one) => one.field === filter.field);
    if (parent) make(session, parent.resource, {}, { label: 'other' });
    return [first, make(session, this.#resource.name)];
  }

  #wanted(filter: FilterPlan, row: Row): Pattern {
    const value = row.fields.get(filter.field) ?? known(null);
    const literal = literalOf(value);
    const column = fieldOf(this.#resource, filter.field)?.column;
    if (filter.operator === 'is_set') return known(literal !== null);
    if (filter.operator === 'at_most_field') return known(true);
    if (filter.operator === 'includes' && Array.isArray(literal)) return known(literal[0] ?? null);
    if (filter.operator === 'contains' && typeof literal === 'string') return known(literal.slice(-5));
    if (literal === null || (column === 'json' && filter.operator === 'equals'))
      throw new Undecidable('no value');
    return value;
  }
}

/** Name of the body member that gives a field; null where none does. */
function bodyMember({ behaviour }: OperationPlan, field: string): string | null {
  const value =
    'assign' in behaviour ? behaviour.assign.find((one) => one.field === field)?.value : undefined;
  return value?.kind === 'input' && value.from === 'body' ? value.name : null;
}

/** Inputs ordered by a member of the body. */
function risingBy(member: string, inputs: readonly Inputs[]): readonly Inputs[] {
  const key = (one: Inputs) => literalOf(one.body.get(member) ?? known(null)) ?? null;
  return [...inputs].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  });
}
