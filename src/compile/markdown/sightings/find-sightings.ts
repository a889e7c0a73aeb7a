import {
  type Block,
  type CodeBlock,
  type HeadingBlock,
  inMark,
  type Line,
  type Outline,
  type TableBlock,
  type TextBlock,
} from '../document/model.ts';
import { codeRoutes } from './code-routes.ts';
import type { ServiceIdentity } from './identity.ts';
import { PairReader } from './pairs.ts';
import { parsePath } from './path.ts';
import { onlyMethods } from './request-line.ts';
import { fenceTail, readFence } from './scan-fence.ts';
import {
  methodOnlySighting,
  pathOnlySighting,
  sightingsInLine,
  standardMethod,
  type TextSighting,
  tailOf,
  withoutSigns,
} from './scan-text.ts';
import { leadingPath, type SectionRole, titlesAround } from './section-role.ts';
import type { Sighting, SightingDetail, SightingForm } from './sighting.ts';
import { announcesCalls, standingOf } from './standing.ts';
import { columnsOf } from './table-columns.ts';
import { yamlRoutes } from './yaml-routes.ts';

/** Every place of the document that shows an operation, in document order, with what the place is worth. */
export function findSightings(
  outline: Outline,
  roles: readonly SectionRole[],
  identity: ServiceIdentity,
): Sighting[] {
  return new SightingFinder(outline, roles, identity).find();
}

interface Shown extends Omit<TextSighting, 'position'> {
  readonly line: number;
}

class SightingFinder {
  readonly #outline: Outline;
  readonly #roles: readonly SectionRole[];
  readonly #identity: ServiceIdentity;
  readonly #found: Sighting[] = [];
  readonly #pairs = new PairReader();
  /** The last line of text before the block at hand, in the same section. */
  #before = '';

  constructor(outline: Outline, roles: readonly SectionRole[], identity: ServiceIdentity) {
    this.#outline = outline;
    this.#roles = roles;
    this.#identity = identity;
  }

  find(): Sighting[] {
    for (const block of this.#outline.blocks) {
      if (block.kind === 'heading') this.#heading(block);
      else if (block.kind === 'text') this.#text(block);
      else if (block.kind === 'table') this.#table(block);
      else this.#code(block);
      if (block.kind === 'heading') this.#before = '';
      else if (block.kind === 'text' && !block.item) this.#before = block.lines.at(-1)?.text ?? '';
      else if (block.kind === 'code') this.#before = '';
    }
    this.#endPairs();
    return this.#found;
  }

  #heading(block: HeadingBlock): void {
    this.#endPairs();
    const shown = sightingsInLine(block.text);
    for (const one of shown) {
      const call = one.position === 'inline' && shown[0]?.position === 'inline';
      const before = block.text.text.slice(0, Math.max(0, block.text.text.indexOf(one.target.path)));
      const title =
        one.title !== '' ? one.title : call ? withoutSigns(before).replace(/\s*\(?[A-Z]+\s*$/, '') : '';
      const inCall = call && /\b(?:calls?|via|uses?|flow)\b/i.test(before);
      this.#add(inCall ? 'inline' : 'heading', block, { ...one, title, line: block.line });
    }
    if (shown.length > 0) return;
    const parent = block.section.parent;
    const bare = methodOnlySighting(block.text);
    const path = parent === null ? null : leadingPath(parent.title.text);
    if (bare !== null && path !== null) this.#methodsBelow('heading', block, bare, path.path, block.line);
    else this.#pathHeading(block);
  }

  /** `### /bookings`: an operation of its own only where no method stands below it. */
  #pathHeading(block: HeadingBlock): void {
    const only = pathOnlySighting(block.text);
    if (only === null || this.#methodStandsBelow(block)) return;
    this.#pathOnly('heading', block, only, block.line);
  }

  #methodStandsBelow(block: HeadingBlock): boolean {
    const end = Math.min(block.section.end, block.index + 60);
    for (const below of this.#outline.blocks.slice(block.index + 1, end)) {
      const lines =
        below.kind === 'text'
          ? below.lines
          : below.kind === 'heading'
            ? [below.text]
            : below.kind === 'table'
              ? below.rows.flat()
              : [];
      if (
        lines.some(
          (line) =>
            methodOnlySighting(line) !== null ||
            sightingsInLine(line).length > 0 ||
            /^[^\p{L}]*(?:http )?methode?\b/iu.test(line.text),
        )
      )
        return true;
      if (below.kind === 'table' && columnsOf(below.header.map((cell) => cell.text)).includes('method'))
        return true;
    }
    return false;
  }

  #text(block: TextBlock): void {
    let wrapped = false;
    for (const [index, line] of block.lines.entries()) {
      const pair = this.#pairs.see(line, block);
      if (pair !== null) {
        for (const one of pair.shown) this.#add('pair', pair.block, { ...one, line: pair.line });
        continue;
      }
      const shown = sightingsInLine(line);
      for (const one of shown) {
        const form = wrapped && one.position === 'lead' ? 'inline' : this.#formOf(one, block, line);
        this.#add(form, block, { ...one, line: line.line });
      }
      if (shown.length === 0 && !wrapped) this.#loneLine(block, line);
      // A line that goes on in the next one is prose; what begins that one does not begin a statement.
      const stated: boolean = shown.some((one) => one.position !== 'inline') && !wrapped;
      wrapped =
        index < block.lines.length - 1 && !stated && line.text.length > 50 && !/[.:!?)*`|]$/.test(line.text);
    }
  }

  #formOf(one: TextSighting, block: TextBlock, line: Line): SightingForm {
    if (one.position === 'inline') return 'inline';
    if (one.position === 'titled' && !block.item && block.lines.length > 1 && !inMark(line, 0, 'strong'))
      return 'inline';
    return block.item ? 'item' : 'lead';
  }

  #loneLine(block: TextBlock, line: Line): void {
    const path = leadingPath(block.section.title.text);
    const bare = path === null ? null : methodOnlySighting(line);
    if (path !== null && bare !== null) {
      this.#methodsBelow(block.item ? 'item' : 'lead', block, bare, path.path, line.line);
      return;
    }
    const only = pathOnlySighting(line);
    const listed = only === null || !only.methodInferred ? standardList(line) : [];
    if (listed.length > 0) for (const one of listed) this.#pathOnly('item', block, one, line.line);
    else if (only !== null) this.#pathOnly(block.item ? 'item' : 'lead', block, only, line.line);
  }

  #methodsBelow(
    form: SightingForm,
    block: Block,
    bare: { methods: readonly Sighting['method'][]; tail: Line },
    path: string,
    line: number,
  ): void {
    const target = parsePath(path);
    if (target === null) return;
    for (const method of bare.methods)
      this.#add(form, block, { method, methodInferred: false, target, title: '', tail: bare.tail, line });
  }

  /** A path without a method counts in the interface's own sections, and for the standard endpoints where they are listed. */
  #pathOnly(form: SightingForm, block: Block, only: TextSighting, line: number): void {
    const role = this.#roles[block.section.index] ?? 'neutral';
    const standard = standardMethod(only.target.path) !== null;
    const listed =
      standard && /\b(?:udc|ubic|standard|health|endpoints?|api)\b/i.test(titlesAround(block.section));
    if (!only.methodInferred || role === 'api' || (listed && role === 'neutral'))
      this.#add(form, block, { ...only, line });
  }

  #table(block: TableBlock): void {
    const headers = block.header.map((cell) => cell.text);
    const columns = columnsOf(headers);
    if (columns.includes('name') && columns.includes('type')) return;
    const [methodAt, pathAt] = [columns.indexOf('method'), columns.indexOf('path')];
    this.#keyValueTable(block);
    for (const row of block.rows) {
      const line = row[0]?.line ?? block.line;
      const cells = row.map((cell, index) => ({ header: headers[index] ?? '', cell }));
      const detail: SightingDetail = { kind: 'row', cells };
      for (const one of this.#rowSightings(row, methodAt, pathAt)) {
        const described = row[columns.indexOf('description')] ?? { ...one.tail, text: one.tail.text };
        if (one.methodInferred) this.#pathOnlyRow(block, { ...one, tail: described }, line, detail);
        else this.#add('row', block, { ...one, tail: described, line }, detail);
      }
    }
  }

  #pathOnlyRow(block: TableBlock, one: TextSighting, line: number, detail: SightingDetail): void {
    const role = this.#roles[block.section.index] ?? 'neutral';
    if (role === 'api' || standardMethod(one.target.path) !== null)
      this.#add('row', block, { ...one, line }, detail);
  }

  #rowSightings(row: readonly Line[], methodAt: number, pathAt: number): TextSighting[] {
    const path = pathAt === -1 ? undefined : row[pathAt];
    const shown = path === undefined ? [] : sightingsInLine(path).filter((one) => one.position !== 'inline');
    if (shown.length > 0) return shown;
    const only = path === undefined ? null : (pathOnlySighting(path) ?? wholePath(path));
    if (only !== null && methodAt !== -1) {
      const methods = onlyMethods(row[methodAt]?.text ?? '');
      if (methods.length > 0) return methods.map((method) => ({ ...only, method, methodInferred: false }));
    }
    if (only !== null) return methodAt === -1 ? [only] : [];
    if (pathAt !== -1) return [];
    for (const cell of row) {
      const lead = sightingsInLine(cell).filter((one) => one.position === 'lead');
      if (lead.length > 0) return lead;
    }
    return [];
  }

  /** `| Method | POST |` and `| URL | /bookings |` as rows of one table. */
  #keyValueTable(block: TableBlock): void {
    if (block.header.length !== 2) return;
    for (const row of [block.header, ...block.rows]) {
      const [key, value] = row;
      if (key === undefined || value === undefined) continue;
      const pair = this.#pairs.seeParts(key.text, value, block);
      if (pair !== null)
        for (const one of pair.shown) this.#add('pair', pair.block, { ...one, line: pair.line });
    }
  }

  #code(block: CodeBlock): void {
    const reading = readFence(block);
    const lone = reading.requests.length + reading.commands.length === 1;
    const intro = lone && /^.{3,60}:$/.test(this.#before) ? this.#before.slice(0, -1) : '';
    for (const { shown, line, title, text, firstLine, alone } of reading.requests) {
      const target = withHost(shown.target, text);
      const tail = fenceTail(shown.tail);
      const detail: SightingDetail = { kind: 'fence', text, firstLine, alone };
      this.#add(
        reading.flow ? 'inline' : 'fence',
        block,
        { ...shown, target, title: title === '' ? intro : title, tail, line },
        detail,
      );
    }
    for (const command of reading.commands) {
      const tail: Line = { text: command.comment, marks: [], line: block.textLine + command.line - 1 };
      const detail: SightingDetail = {
        kind: 'curl',
        body: command.body,
        form: command.form,
        headers: command.headers,
      };
      this.#add(
        'curl',
        block,
        { ...command, methodInferred: false, title: intro, tail, line: tail.line },
        detail,
      );
    }
    for (const route of yamlRoutes(block.language, block.text)) {
      const line = block.textLine + route.line - 1;
      const tail: Line = { text: route.summary, marks: [], line };
      this.#add(
        'fence',
        block,
        { ...route, methodInferred: false, title: '', tail, line },
        { kind: 'fence', text: '', firstLine: line, alone: false },
      );
    }
    for (const route of codeRoutes(block.language, block.text)) {
      const line = block.textLine + route.line - 1;
      const tail: Line = { text: route.handler.summary, marks: [], line };
      this.#add(
        'code',
        block,
        { ...route, methodInferred: false, title: '', tail, line },
        { kind: 'code', handler: route.handler },
      );
    }
  }

  #add(form: SightingForm, block: Block, shown: Shown, detail: SightingDetail = { kind: 'none' }): void {
    const role = this.#roles[block.section.index] ?? 'neutral';
    const text = block.kind === 'text' ? block : null;
    const announcedCall = form !== 'heading' && form !== 'pair' && announcesCalls(this.#before);
    const context = {
      announcedCall,
      tail: shown.tail,
      checkbox: text?.checked !== null && text?.checked !== undefined,
    };
    const standing = standingOf(form, role, shown.target, this.#identity, context);
    const { method, methodInferred, target, line, title, tail } = shown;
    this.#found.push({
      form,
      standing,
      method,
      methodInferred,
      target,
      section: block.section,
      block: block.index,
      line,
      title,
      tail,
      detail,
    });
  }

  #endPairs(): void {
    const rest = this.#pairs.end();
    if (rest === null) return;
    const role = this.#roles[rest.block.section.index] ?? 'neutral';
    if (role === 'api')
      for (const one of rest.shown) this.#add('pair', rest.block, { ...one, line: rest.line });
  }
}

/** `UDC endpoints: /health, /capabilities, /state`: at least three of the standard endpoints in one line. */
function standardList(line: Line): TextSighting[] {
  const found = [
    ...line.text.matchAll(/(?<![\w/.])\/(?:health|capabilities|state|dependencies|message)(?![\w/.-])/g),
  ];
  const paths = [...new Set(found.map((match) => match[0]))];
  if (paths.length < 3 || !/\bendpoints?\b|^[\s`\w/,&]*$/i.test(line.text)) return [];
  return paths.flatMap((path): TextSighting[] => {
    const [target, method] = [parsePath(path), standardMethod(path)];
    if (target === null || method === null) return [];
    return [
      {
        position: 'lead',
        method,
        methodInferred: true,
        target,
        title: '',
        tail: { text: '', marks: [], line: line.line },
      },
    ];
  });
}

/** The target of a raw HTTP request with the host that its header names. */
function withHost(target: Sighting['target'], headers: string): Sighting['target'] {
  const host = /^Host:\s*([\w.-]+(?::\d{2,5})?)\s*$/im.exec(headers.slice(0, 2000))?.[1];
  const named = host === undefined || target.host !== '' ? null : parsePath(`http://${host}/`);
  return named === null ? target : { ...target, host: named.host, port: named.port };
}

function wholePath(cell: Line): TextSighting | null {
  const target = /^[`*\s]*\/\S*[`*\s]*$/.test(cell.text) ? parsePath(cell.text.replace(/[`*\s]/g, '')) : null;
  if (target === null) return null;
  return {
    position: 'lead',
    method: standardMethod(target.path) ?? 'GET',
    methodInferred: true,
    target,
    title: '',
    tail: tailOf(cell, cell.text.length),
  };
}
