import type { ServicePlan } from '../../domain/service-plan.ts';
import { typescriptString } from '../rendering/encoders.ts';
import { object, type Pattern, samePattern } from '../scenarios/pattern.ts';
import { refusalBody } from '../scenarios/refusal.ts';
import { RowStore } from '../scenarios/row-store.ts';
import type { Actor, RequestStep, Scenario, Step } from '../scenarios/scenario.ts';
import { arrayLiteral, block, braced, call, member } from '../typescript/layout.ts';
import { isTable, tableOf } from './fault-table.ts';
import {
  type Base,
  capturedCode,
  patternCode,
  References,
  templateInside,
  textCode,
} from './pattern-code.ts';
import type { Sample } from './samples.ts';

/** One test: its title and the statements of its body. */
export interface TestCode {
  readonly title: string;
  readonly code: string;
}

interface Statement {
  readonly label: string | null;
  /** How the statement reads when its answer is used by name, and when it is not. */
  readonly text: (named: boolean) => string;
}

/** Writes the test for a scenario. `references` gathers what the file has to import and declare. */
export function scenarioCode(
  scenario: Scenario,
  plan: ServicePlan,
  samples: readonly Sample[],
  references: References,
): TestCode {
  const own = new References();
  const writer = new ScenarioWriter(scenario, plan, samples, own);
  const statements = writer.statements();
  const text = statements.map((statement) =>
    statement.text(statement.label !== null && own.answers.has(statement.label)),
  );
  const spaced = text.map((statement, index) =>
    index > 0 && statement.startsWith('//') ? `\n${statement}` : statement,
  );
  for (const name of own.support) references.support.add(name);
  for (const name of own.constants) references.constants.add(name);
  references.support.add('openApi');
  const { file, line } = scenario.source;
  const title = `${scenario.name} (${file}:${line})`;
  return {
    title,
    code: block(
      `test(${typescriptString(title)}, async (t) =>`,
      ['const api = await openApi(t);', ...spaced],
      '});',
    ).replace(/^ +$/gm, ''),
  };
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

  statements(): readonly Statement[] {
    const { steps } = this.#scenario;
    const written: Statement[] = [];
    for (let index = 0; index < steps.length; ) {
      const run = tableRun(steps, index);
      if (run.length > 0) {
        written.push({ label: null, text: this.#table(run) });
        index += run.length;
        continue;
      }
      const step = steps[index];
      if (step) written.push(...this.#step(step, index));
      index += 1;
    }
    return written;
  }

  #step(step: Step, index: number): readonly Statement[] {
    if (step.kind === 'pause') {
      this.#references.support.add('aMoment');
      return [{ label: null, text: () => 'await aMoment();' }];
    }
    if (step.kind === 'restart') return [{ label: null, text: () => 'await api.restart();' }];
    if (step.kind === 'websocket') return [this.#socket(step)];
    return [this.#request(step, index)];
  }

  #socket(step: Extract<Step, { kind: 'websocket' }>): Statement {
    const path = textCode(step.path, this.#references);
    const sent = step.send.map((message) => JSON.stringify(message)).map(typescriptString);
    const api = this.#caller(step.actor);
    const line = `${call(`await ${api}.socket`, [path, arrayLiteral(sent), String(step.expect_messages)])};`;
    return { label: null, text: () => `// ${comment(step.title)}\n${line}` };
  }

  #request(step: RequestStep, index: number): Statement {
    const { label } = step;
    const sent = this.#call(step);
    const setUp = this.#isSetUp(step, index);
    const checks = setUp ? ['.ok()'] : this.#checks(step);
    this.#remember(step);
    const said = setUp || /^creates an? /.test(step.title) ? '' : `// ${comment(step.title)}\n`;
    return {
      label,
      text: (named) => {
        if (setUp) return named ? `const ${label} = (${sent}).ok();` : `(${sent}).ok();`;
        const [only] = checks;
        if (!named && checks.length === 1 && only !== undefined) return `${said}(${sent})${only};`;
        return `${said}const ${label} = ${sent};\n${checks.map((check) => `${label}${check};`).join('\n')}`;
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

  #call({ request }: RequestStep): string {
    const path = this.#path(request);
    const body = this.#body(request);
    const headers = request.headers.map(({ name, value }) =>
      member(name, patternCode(value, [], this.#references)),
    );
    const args = [
      path,
      ...(body === null && headers.length > 0 ? ['undefined'] : body === null ? [] : [body]),
    ];
    if (headers.length > 0) args.push(braced(headers));
    return `await ${call(`${this.#caller(request.actor)}.${request.method.toLowerCase()}`, args)}`;
  }

  #path(request: RequestStep['request']): string {
    if (request.query.length === 0) return textCode(request.path, this.#references);
    const query = request.query
      .map(({ name, value }) =>
        value.kind === 'literal'
          ? `${encodeURIComponent(name)}=${encodeURIComponent(String(value.value))}`
          : `${encodeURIComponent(name)}=${templateInside(value, this.#references)}`,
      )
      .join('&');
    const path = templateInside(request.path, this.#references);
    const whole = `${path}?${query}`;
    return whole.includes('${') ? `\`${whole}\`` : typescriptString(whole);
  }

  #body(request: RequestStep['request']): string | null {
    const content = request.body;
    if (!content) return null;
    if (content.kind === 'broken') {
      this.#references.support.add('brokenJson');
      return 'brokenJson';
    }
    const value = patternCode(content.value, this.#bases, this.#references);
    if (content.kind === 'json') return value;
    this.#references.support.add(content.kind === 'form' ? 'form' : 'upload');
    return content.kind === 'form'
      ? `form(${value})`
      : `upload(${value}, ${braced(Object.entries(content.file).map(([name, one]) => member(name, typescriptString(one))))})`;
  }

  #caller(actor: Actor | null): string {
    if (!actor) return 'api';
    if (actor.token) {
      const token =
        actor.token.kind === 'captured'
          ? capturedCode(actor.token.name, this.#references)
          : textCode(actor.token, this.#references);
      return `api.withToken(${token})`;
    }
    const [role] = actor.roles;
    const subject = actor.key
      ? patternCode(actor.key, [], this.#references)
      : typescriptString(actor.subject);
    return `api.as(${[subject, ...(role === undefined ? [] : [typescriptString(role)])].join(', ')})`;
  }

  #checks({ expect }: RequestStep): readonly string[] {
    if (this.#isRefusal(expect)) return [`.refuses(${expect.status})`];
    const headers = expect.headers
      .filter(({ name }) => name !== 'content-type')
      .map(
        ({ name, value }) =>
          `.hasHeader(${typescriptString(name)}, ${patternCode(value, [], this.#references)})`,
      );
    if (expect.content_type === null) return [`.isEmpty(${expect.status})`, ...headers];
    if (!/json/.test(expect.content_type))
      return [`.isText(${expect.status}, ${typescriptString(expect.content_type)})`, ...headers];
    if (expect.body === null) return [`.expect(${expect.status})`, ...headers];
    const body = patternCode(expect.body, this.#bases, this.#references);
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
        code: `${label}.record`,
        label,
        entries: new Map(seen.entries.map(({ name, value }) => [name, value])),
      },
    ];
  }

  #table(run: readonly RequestStep[]): () => string {
    const [first] = run;
    if (!first) return () => '';
    const table = tableOf(run);
    const valid =
      table.common.length > 0 ? patternCode(object(table.common), this.#bases, this.#references) : null;
    const bases: readonly Base[] = [
      ...(valid === null
        ? []
        : [
            {
              code: 'valid',
              label: null,
              entries: new Map(table.common.map(({ name, value }) => [name, value])),
            },
          ]),
    ];
    const rows = table.rows.map(({ title, left_out, entries }) => {
      const value =
        left_out.length > 0 && valid !== null
          ? `without(valid, ${left_out.map(typescriptString).join(', ')})`
          : patternCode(object(entries), bases, this.#references);
      if (left_out.length > 0) this.#references.support.add('without');
      return `[${typescriptString(title)}, ${value}]`;
    });
    const usesValid =
      this.#references.constants.has('valid') || table.rows.some(({ left_out }) => left_out.length > 0);
    this.#references.constants.delete('valid');
    const path = this.#path(first.request);
    const api = this.#caller(first.request.actor);
    const method = first.request.method.toLowerCase();
    return () =>
      [
        ...(valid === null || !usesValid ? [] : [`const valid = ${valid};`]),
        `const faults: [string, object][] = ${arrayLiteral(rows)};`,
        block('for (const [fault, body] of faults)', [
          `const answer = await ${api}.${method}(${path}, body);`,
          `answer.refuses(${first.expect.status}, fault);`,
        ]),
      ].join('\n');
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

function comment(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('*/', '* /');
}
