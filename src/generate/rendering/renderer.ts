import Handlebars from 'handlebars';
import type { TemplatePack } from '../../ports/template-packs.ts';
import { Code } from './code.ts';
import {
  comment,
  dockerfileString,
  html,
  json,
  markdown,
  oneLine,
  shellWord,
  typescriptKey,
  typescriptString,
  yamlString,
} from './encoders.ts';

/** What a template sees. Plain strings can be printed through an encoder only; {@link Code} prints as it is. */
export type View = { readonly [name: string]: unknown };

export interface Renderer {
  /**
   * @param template path inside the pack, `*.hbs`.
   * @param context what names in the template refer to; `@root` is `root`.
   * @throws Error when the template names what the view does not have, or prints a string without an encoder: both are
   * bugs of the pack.
   */
  render(template: string, context: unknown, root: View): string;
}

/** Compiled templates are kept per pack: compiling is nearly all of the time of a rendering. */
const renderers = new WeakMap<TemplatePack, Renderer>();

export function rendererFor(pack: TemplatePack): Renderer {
  const known = renderers.get(pack);
  if (known) return known;
  const made = makeRenderer(pack.files);
  renderers.set(pack, made);
  return made;
}

/** Every helper that a template may call, beside `if`, `unless`, `each` and `with` of Handlebars itself. */
const HELPERS: { readonly [name: string]: (value: unknown) => string } = {
  string: (value) => typescriptString(asText(value)),
  key: (value) => typescriptKey(asText(value)),
  comment: (value) => comment(asText(value)),
  json: (value) => json(plain(value)),
  yaml: (value) => yamlString(asText(value)),
  dockerfile: (value) => dockerfileString(asText(value)),
  markdown: (value) => markdown(asText(value)),
  html: (value) => html(asText(value)),
  shell: (value) => shellWord(asText(value)),
  line: (value) => oneLine(asText(value)),
};

const PARTIAL_FOLDER = 'partials/';

function makeRenderer(files: ReadonlyMap<string, string>): Renderer {
  const handlebars = Handlebars.create();
  for (const [name, encode] of Object.entries(HELPERS)) handlebars.registerHelper(name, encode);
  handlebars.registerHelper('if', onlyIf);
  const options = {
    noEscape: true,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
  };
  for (const [path, text] of files) {
    if (path.startsWith(PARTIAL_FOLDER) && path.endsWith('.hbs')) {
      const name = path.slice(PARTIAL_FOLDER.length, -'.hbs'.length);
      handlebars.registerPartial(name, handlebars.compile(text, options));
    }
  }
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return {
    render(template, context, root) {
      const text = files.get(template);
      if (text === undefined) throw new Error(`the pack has no template '${template}'`);
      const run = compiled.get(template) ?? handlebars.compile(text, options);
      compiled.set(template, run);
      try {
        return run(guarded(context), { data: { root: guarded(root) } });
      } catch (thrown) {
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        throw new Error(`${template}: ${reason}`, { cause: thrown });
      }
    },
  };
}

/** The `if` of Handlebars takes a name that is missing for false; a misspelled one would go unnoticed. */
function onlyIf(this: unknown, value: unknown, options: Handlebars.HelperOptions): string {
  if (value === undefined) throw new Error('a condition asks for what the view does not have');
  const holds = Array.isArray(value) ? value.length > 0 : Boolean(value);
  return holds ? options.fn(this) : options.inverse(this);
}

/** A string of the view. Printing it as it is would let a spec write code: that throws. */
class Unencoded {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  toString(): string {
    throw new Error(`a template prints ${JSON.stringify(this.value.slice(0, 60))} without an encoder`);
  }
}

const guardedViews = new WeakMap<object, unknown>();

/** The same data with every string made unprintable; empty strings stay, so that `{{#if}}` sees them as empty. */
function guarded(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : new Unencoded(value);
  if (typeof value !== 'object' || value === null || value instanceof Code) return value;
  const known = guardedViews.get(value);
  if (known !== undefined) return known;
  const copy = Array.isArray(value)
    ? value.map(guarded)
    : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, guarded(member)]));
  guardedViews.set(value, copy);
  return copy;
}

function asText(value: unknown): string {
  if (value instanceof Unencoded) return value.value;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new Error(`an encoder was given ${value instanceof Code ? 'code' : typeof value}, not text`);
}

function plain(value: unknown): unknown {
  if (value instanceof Unencoded) return value.value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}
