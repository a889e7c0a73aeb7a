import type { ServicePlan } from '../../../domain/service-plan.ts';
import { oneLine } from '../../rendering/encoders.ts';
import { object, type Pattern, samePattern } from '../../scenarios/pattern.ts';
import { refusalBody } from '../../scenarios/refusal.ts';
import { RowStore } from '../../scenarios/row-store.ts';
import type { Actor, RequestStep, Scenario, Step } from '../../scenarios/scenario.ts';
import { isTable, tableOf } from '../../typescript-tests/fault-table.ts';
import { formatted, type Piece } from '../f-string.ts';
import { bracketed, call, type Doc, dictLiteral, flat, joined, keyword, listLiteral } from '../layout.ts';
import { pythonString } from '../literal.ts';
import { assign, block, comment, line, type Statement } from '../statement.ts';
import { type Base, captured, patternDoc, piecesOf, References, textDoc, variableOf } from './pattern-doc.ts';
import type { Sample } from './samples.ts';

/** A call and its checks, before it is known whether its answer is used by name. */
interface Draft {
  readonly label: string | null;
  readonly statements: (named: boolean) => readonly Statement[];
}

/** The statements of the test for a scenario. `references` gathers what the file has to import and declare. */
export function scenarioStatements(
  scenario: Scenario,
  plan: ServicePlan,
  samples: readonly Sample[],
  references: References,
): readonly Statement[] {
  const own = new References();
  const drafts = new ScenarioWriter(scenario, plan, samples, own).drafts();
  const statements = drafts.flatMap((draft) =>
    draft.statements(draft.label !== null && own.answers.has(draft.label)),
  );
  for (const name of own.support) references.support.add(name);
  for (const name of own.constants) references.constants.add(name);
  return statements;
}

class ScenarioWriter {
  readonly #scenario: Scenario;
  readonly #store: RowStore;
  readonly #references: References;
  #bases: readonly Base[];

  constructor(scenario: Scenario, plan: ServicePlan, samples: readonly Sample[], references: References) {
    this.#scenario = scenario;
    this.#store = new RowStore(plan);
    this.#references = references;
    this.#bases = samples.map(({ base }) => base);
  }

  drafts(): readonly Draft[] {
    const { steps } = this.#scenario;
    const written: Draft[] = [];
    for (let index = 0; index < steps.length; ) {
      const run = tableRun(steps, index);
      if (run.length > 0) {
        const table = this.#table(run);
        written.push({ label: null, statements: () => table });
        index += run.length;
        continue;
      }
      const step = steps[index];
      if (step) written.push(this.#step(step, index));
      index += 1;
    }
    return written;
  }

  #step(step: Step, index: number): Draft {
    if (step.kind === 'pause') {
      this.#references.support.add('a_moment');
      return { label: null, statements: () => [line('a_moment()')] };
    }
    if (step.kind === 'restart') return { label: null, statements: () => [line('api.restart()')] };
    if (step.kind === 'websocket') return this.#socket(step);
    return this.#request(step, index);
  }

  #socket(step: Extract<Step, { kind: 'websocket' }>): Draft {
    const args = [
      textDoc(step.path, this.#references),
      listLiteral(step.send.map((message) => pythonString(JSON.stringify(message)))),
      String(step.expect_messages),
    ];
    const doc = call(`${this.#caller(step.actor)}.socket`, args);
    return { label: null, statements: () => [comment(oneLine(step.title)), line(doc)] };
  }

  #request(step: RequestStep, index: number): Draft {
    const { label } = step;
    const sent = this.#call(step);
    const setUp = this.#isSetUp(step, index);
    const checks = setUp ? ['.ok()'] : this.#checks(step);
    this.#remember(step);
    const said = setUp || /^creates an? /.test(step.title) ? [] : [comment(oneLine(step.title))];
    return {
      label,
      statements: (named) => {
        const [only = ''] = checks;
        const variable = variableOf(label);
        const whole = joined(sent, only);
        // A call that takes more than a line, and many checks, read better apart.
        const fits = flat(whole).length + (named ? variable.length + 3 : 0) <= 92;
        if (setUp && fits) return [named ? assign(variable, whole) : line(whole)];
        if (!setUp && !named && checks.length === 1 && fits) return [...said, line(whole)];
        return [...said, assign(variable, sent), ...checks.map((check) => line(joined(variable, check)))];
      },
    };
  }

  /** A call that only prepares the story is taken for granted: it has tests of its own. */
  #isSetUp(step: RequestStep, index: number): boolean {
    const { proves, steps } = this.#scenario;
    if (proves.includes(step.operation) || step.request.method === 'GET' || step.expect.status >= 400)
      return false;
    return steps.slice(index).some((later) => later.kind === 'request' && proves.includes(later.operation));
  }

  #call({ request }: RequestStep): Doc {
    const body = this.#body(request);
    const headers = request.headers.map(({ name, value }): readonly [string, Doc] => [
      pythonString(name),
      patternDoc(value, [], this.#references),
    ]);
    return call(`${this.#caller(request.actor)}.${request.method.toLowerCase()}`, [
      this.#path(request),
      ...(body === null ? [] : [body]),
      ...(headers.length > 0 ? [keyword('headers', dictLiteral(headers))] : []),
    ]);
  }

  #path(request: RequestStep['request']): Doc {
    if (request.query.length === 0) return textDoc(request.path, this.#references);
    const query = request.query.flatMap(({ name, value }, index): readonly Piece[] => [
      `${index === 0 ? '?' : '&'}${encodeURIComponent(name)}=`,
      ...(value.kind === 'literal'
        ? [encodeURIComponent(String(value.value))]
        : this.#quoted(piecesOf(value, this.#references))),
    ]);
    return formatted([...piecesOf(request.path, this.#references), ...query]);
  }

  #quoted(pieces: readonly Piece[]): readonly Piece[] {
    return pieces.map((piece) => {
      if (typeof piece === 'string') return encodeURIComponent(piece);
      this.#references.support.add('quoted');
      return { code: `quoted(${piece.code})` };
    });
  }

  #body(request: RequestStep['request']): Doc | null {
    const content = request.body;
    if (!content) return null;
    if (content.kind === 'broken') {
      this.#references.support.add('BROKEN_JSON');
      return 'BROKEN_JSON';
    }
    const value = patternDoc(content.value, this.#bases, this.#references);
    if (content.kind === 'json') return value;
    this.#references.support.add(content.kind === 'form' ? 'form' : 'upload');
    if (content.kind === 'form') return call('form', [value]);
    const { field, name, content_type, text } = content.file;
    return call('upload', [value, ...[field, name, content_type, text].map(pythonString)]);
  }

  #caller(actor: Actor | null): string {
    if (!actor) return 'api';
    if (actor.token) {
      const token =
        actor.token.kind === 'captured'
          ? captured(actor.token.name, this.#references)
          : flat(textDoc(actor.token, this.#references));
      return `api.with_token(${token})`;
    }
    const [role] = actor.roles;
    const subject = actor.key
      ? flat(patternDoc(actor.key, [], this.#references))
      : pythonString(actor.subject);
    return `api.called_by(${[subject, ...(role === undefined ? [] : [pythonString(role)])].join(', ')})`;
  }

  #checks({ expect }: RequestStep): readonly Doc[] {
    if (this.#isRefusal(expect)) return [`.refuses(${expect.status})`];
    const headers = expect.headers
      .filter(({ name }) => name !== 'content-type')
      .map(({ name, value }) =>
        call('.has_header', [pythonString(name), patternDoc(value, [], this.#references)]),
      );
    if (expect.content_type === null) return [`.is_empty(${expect.status})`, ...headers];
    if (!/json/.test(expect.content_type))
      return [`.is_text(${expect.status}, ${pythonString(expect.content_type)})`, ...headers];
    if (expect.body === null) return [`.expect(${expect.status})`, ...headers];
    const body = patternDoc(expect.body, this.#bases, this.#references);
    return [call('.expect', [String(expect.status), body]), ...headers];
  }

  #isRefusal({ status, body }: RequestStep['expect']): boolean {
    return status >= 400 && body !== null && samePattern(body, refusalBody(this.#store, status).body);
  }

  /** What was sent cannot be named later; what came back can. */
  #remember({ label, expect }: RequestStep): void {
    if (expect.body?.kind !== 'object' || expect.body.open) return;
    const seen = asSeen(expect.body, label);
    if (seen.kind !== 'object') return;
    this.#bases = [
      ...this.#bases,
      {
        code: `${variableOf(label)}.record`,
        label,
        entries: new Map(seen.entries.map(({ name, value }) => [name, value])),
      },
    ];
  }

  #table(run: readonly RequestStep[]): readonly Statement[] {
    const [first] = run;
    if (!first) return [];
    const table = tableOf(run);
    const valid =
      table.common.length > 0 ? patternDoc(object(table.common), this.#bases, this.#references) : null;
    const entries = new Map(table.common.map(({ name, value }) => [name, value]));
    const bases: readonly Base[] = valid === null ? [] : [{ code: 'valid', label: null, entries }];
    const rows = table.rows.map(({ title, left_out, entries: members }) => {
      const isWithout = left_out.length > 0 && valid !== null;
      if (isWithout) this.#references.support.add('without');
      const value = isWithout
        ? call('without', ['valid', ...left_out.map(pythonString)])
        : patternDoc(object(members), bases, this.#references);
      return bracketed('(', [pythonString(title), value], ')');
    });
    const usesValid =
      this.#references.constants.has('valid') || table.rows.some(({ left_out }) => left_out.length > 0);
    this.#references.constants.delete('valid');
    const refuses = call(`${this.#caller(first.request.actor)}.${first.request.method.toLowerCase()}`, [
      this.#path(first.request),
      'body',
    ]);
    const refused = `.refuses(${first.expect.status}, fault)`;
    const fits = flat(refuses).length + refused.length <= 90;
    this.#references.support.add('Body');
    return [
      ...(valid !== null && usesValid ? [assign('valid: Body', valid)] : []),
      assign('faults: list[tuple[str, Body]]', listLiteral(rows)),
      block('for', 'fault, body in faults', [
        ...(fits ? [line(joined(refuses, refused))] : [assign('answer', refuses), line(`answer${refused}`)]),
      ]),
    ];
  }
}

/** Calls that differ in the body only, from `index` on. */
function tableRun(steps: readonly Step[], index: number): readonly RequestStep[] {
  const run: RequestStep[] = [];
  for (const step of steps.slice(index)) {
    if (step.kind !== 'request' || !isTable(run[0] ?? step, step)) break;
    run.push(step);
  }
  return run.length >= 2 ? run : [];
}

/** The answer as it is once it has come: what the service chose can be named. */
function asSeen(body: Pattern, label: string): Pattern {
  const named = (pattern: Pattern, pointer: string): Pattern => {
    if (pattern.kind === 'object' && !pattern.open)
      return {
        ...pattern,
        entries: pattern.entries.map(({ name, value }) => ({
          name,
          value: named(value, `${pointer}/${name}`),
        })),
      };
    // What was only checked for its form may differ the next time.
    const open = pattern.kind === 'unknown' || pattern.kind === 'anything';
    return open ? { kind: 'captured', name: `${label}${pointer}` } : pattern;
  };
  return named(body, '');
}
