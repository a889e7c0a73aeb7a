import type { OperationMethod } from '../../../domain/ir.ts';
import type { Block, Line } from '../document/model.ts';
import { type ParsedPath, parsePath } from './path.ts';
import { onlyMethods, readPathAt } from './request-line.ts';
import { standardMethod, type TextSighting } from './scan-text.ts';

export interface PairSighting {
  readonly shown: readonly TextSighting[];
  readonly block: Block;
  readonly line: number;
}

interface Half {
  readonly block: Block;
  readonly line: number;
}

/** Puts together operations whose method and path stand on lines of their own: `Method: POST`, `URL: /bookings`. */
export class PairReader {
  #method: (Half & { methods: OperationMethod[] }) | null = null;
  #path: (Half & { target: ParsedPath; source: Line }) | null = null;

  /** Looks at a line; gives the operation that it completes. */
  see(line: Line, block: Block): PairSighting | null {
    let pair: PairSighting | null = null;
    const parts = line.text.split(
      /(?<=\S)\s*[|;,]\s+(?=(?:http )?method|url|path|endpoint|route|uri)|\s{2,}(?=\S)|\s+(?=(?:Method|URL|Path|Endpoint|Route|URI):)/i,
    );
    for (const part of parts) {
      const label = /^[^\p{L}]*([\p{L} ]{2,16}?)\s*[:=]\s*(\S.*)$/u.exec(part);
      if (label?.[1] === undefined || label[2] === undefined) continue;
      pair = this.seeParts(label[1], { ...line, text: label[2], marks: [] }, block) ?? pair;
    }
    return pair;
  }

  /** The same for a label and its value that are apart already. */
  seeParts(label: string, value: Line, block: Block): PairSighting | null {
    const name = label.trim().toLowerCase();
    if (/^(?:http )?(?:method|methode|verb)$/.test(name)) {
      const methods = onlyMethods(value.text);
      if (methods.length === 0) return null;
      if (this.#method !== null && this.#path === null) this.end();
      this.#method = { methods, block, line: value.line };
    } else if (/^(?:url|path|pfad|endpoint|endpunkt|route|uri|(?:url|endpoint|api) path)$/.test(name)) {
      const text = value.text.replace(/^[`*"']+/, '');
      const read = readPathAt(text, 0);
      const target = read === null ? null : parsePath(read.text);
      if (target === null) return null;
      this.#path = { target, source: value, block, line: value.line };
    } else return null;
    return this.#joined();
  }

  /** Gives up what is incomplete: a path without a method is an operation whose method has to be inferred. */
  end(): PairSighting | null {
    const path = this.#path;
    this.#method = null;
    this.#path = null;
    if (path === null) return null;
    const method =
      standardMethod(path.target.path) ?? (/^\/ws(?:\/|$)/.test(path.target.path) ? 'WS' : 'GET');
    return { shown: [shownFrom(method, path, true)], block: path.block, line: path.line };
  }

  #joined(): PairSighting | null {
    const [method, path] = [this.#method, this.#path];
    if (method === null || path === null) return null;
    this.#method = null;
    this.#path = null;
    const first = method.block.index < path.block.index ? method : path;
    const shown = method.methods.map((one) => shownFrom(one, path, false));
    return { shown, block: first.block, line: Math.min(method.line, path.line) };
  }
}

function shownFrom(
  method: OperationMethod,
  path: { target: ParsedPath; source: Line },
  methodInferred: boolean,
): TextSighting {
  const tail: Line = { text: '', marks: [], line: path.source.line };
  return { position: 'lead', method, methodInferred, target: path.target, title: '', tail };
}
