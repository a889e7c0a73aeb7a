import type { TemplatePack } from '../../ports/template-packs.ts';
import { type Code, code } from '../rendering/code.ts';

/** What a project can need beyond the bare service. */
export interface Needs {
  readonly tokens: boolean;
  readonly websocket: boolean;
  readonly files: boolean;
}

/** Everything that any service can need, as `uv pip compile --universal --generate-hashes` writes it. */
const MASTER = 'dependencies/requirements.txt';

const ALWAYS = ['fastapi', 'prometheus-client', 'psycopg', 'pydantic', 'sqlalchemy', 'uvicorn'];
const IN_DEVELOPMENT = ['httpx2', 'hypothesis', 'mypy', 'pytest', 'ruff'];

interface Pinned {
  readonly name: string;
  /** The requirement with its hashes, without comments. */
  readonly lines: string;
  /** Names of the packages that ask for it. */
  readonly via: readonly string[];
}

/** `requirements.txt` and `requirements-dev.txt` of one project: what it needs, and what that needs, with hashes. */
export function requirementFiles(
  pack: TemplatePack,
  needs: Needs,
): { readonly production: Code; readonly development: Code } {
  const text = pack.files.get(MASTER);
  if (text === undefined) throw new Error(`the pack ${pack.name} has no '${MASTER}'`);
  const all = pinnedPackages(text);
  const production = [
    ...ALWAYS,
    ...(needs.tokens ? ['pyjwt'] : []),
    ...(needs.websocket ? ['websockets'] : []),
    ...(needs.files ? ['python-multipart'] : []),
  ];
  return {
    production: code(requirements(all, production)),
    development: code(requirements(all, [...production, ...IN_DEVELOPMENT])),
  };
}

export function pinnedPackages(text: string): readonly Pinned[] {
  return text
    .split(/\n(?=\S)/)
    .filter((block) => /^[a-z]/.test(block))
    .map((block) => {
      const name = /^[a-z\d-]+/.exec(block)?.[0] ?? '';
      const lines = block.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
      const via = block
        .split('\n')
        .flatMap((line) => /^\s+#\s+(?:via\s+)?([a-z][a-z\d-]*)\s*$/.exec(line)?.[1] ?? []);
      return { name, lines: lines.join('\n').replace(/ \\$/, ''), via };
    });
}

/** @throws Error when the master lacks a package: the pack is damaged. */
function requirements(all: readonly Pinned[], roots: readonly string[]): string {
  const wanted = new Set<string>();
  const visit = (name: string): void => {
    if (wanted.has(name)) return;
    if (!all.some((each) => each.name === name)) throw new Error(`the pack pins no package '${name}'`);
    wanted.add(name);
    for (const each of all) if (each.via.includes(name)) visit(each.name);
  };
  for (const name of roots) visit(name);
  return `${all
    .filter(({ name }) => wanted.has(name))
    .map(({ lines }) => lines)
    .join('\n')}\n`;
}
