import { sha256 } from '../../domain/digest.ts';
import type { FileSet, GeneratedFile } from '../../domain/file-set.ts';
import type { ManifestFile } from './manifest.ts';
import { type Merge, mergeTexts } from './merge.ts';

/** What lies at a path of the project. */
export type OnDisk =
  | { readonly kind: 'text'; readonly text: string }
  /** A folder, a link, a file that is no text, or something below one of these. */
  | { readonly kind: 'other'; readonly what: string };

export interface RegenerationInput {
  readonly files: FileSet;
  /** Of the last generation; empty for the first. */
  readonly known: readonly ManifestFile[];
  /** Of every path of `files` and `known`, and of the `.slipway-new` beside; what is not there has no entry. */
  readonly disk: ReadonlyMap<string, OnDisk>;
  /** Earlier contents by digest, as far as they can be had; asked for by {@link neededBases}. */
  readonly bases: ReadonlyMap<string, string>;
}

export interface RegenerationPlan {
  /** One for every path, sorted; nothing else is touched. */
  readonly steps: readonly Step[];
  /** For the new manifest, sorted by path. */
  readonly files: readonly ManifestFile[];
}

export type Step =
  | { readonly kind: 'unchanged' | 'kept' | 'owned'; readonly path: string }
  | {
      readonly kind: 'written' | 'updated' | 'merged';
      readonly path: string;
      readonly contents: string;
      readonly executable: boolean;
    }
  | { readonly kind: 'removed'; readonly path: string }
  /** The file stays as it is; `beside` is written to `<path>.slipway-new`, null where there is nothing to write. */
  | {
      readonly kind: 'conflict';
      readonly path: string;
      readonly reason: ConflictReason;
      /** Of the file on the disk; empty where the reason is about the whole file. */
      readonly lines: readonly number[];
      readonly beside: string | null;
    };

export type ConflictReason =
  /** The same lines were changed by hand and by the generation. */
  | 'both-changed'
  /** It was changed by hand, and what was generated before cannot be had any more. */
  | 'base-unknown'
  /** Something that was never generated lies in the place. */
  | 'in-the-way'
  /** It is no longer generated, but was changed by hand. */
  | 'no-longer-generated';

export const BESIDE = '.slipway-new';

/** The earlier contents that a merge will need, by path and digest. */
export function neededBases(
  input: Omit<RegenerationInput, 'bases'>,
): readonly { readonly path: string; readonly digest: string }[] {
  const known = byPath(input.known);
  return input.files.flatMap(({ path, contents, ownership }) => {
    const base = baseOf(path, known.get(path), input.disk);
    const found = input.disk.get(path);
    if (ownership === 'owned' || base === null || found?.kind !== 'text') return [];
    const settled =
      base === sha256(contents) || isSame(found.text, base) || isSame(found.text, sha256(contents));
    return settled ? [] : [{ path, digest: base }];
  });
}

/**
 * What to do with every file, from what was generated last time, what lies there and what is generated now.
 * Files that nobody edited follow the generation; edited ones are merged, or stay as they are beside a `.slipway-new`.
 */
export function planRegeneration(input: RegenerationInput): RegenerationPlan {
  const known = byPath(input.known);
  const now = new Set(input.files.map(({ path }) => path));
  const outcomes = [
    ...input.files.map((file) => outcomeOf(file, known.get(file.path), input)),
    ...input.known.filter(({ path }) => !now.has(path)).map((file) => outcomeOfFormer(file, input.disk)),
  ];
  return {
    steps: sorted(outcomes.flatMap(({ steps }) => steps)),
    files: sorted(outcomes.flatMap(({ entry }) => (entry === null ? [] : [entry]))),
  };
}

interface Outcome {
  readonly steps: readonly Step[];
  readonly entry: ManifestFile | null;
}

function outcomeOf(file: GeneratedFile, known: ManifestFile | undefined, input: RegenerationInput): Outcome {
  const { path, ownership } = file;
  const found = input.disk.get(path);
  const generated = sha256(file.contents);
  const entry: ManifestFile = { path, sha256: generated, ownership };
  if (found === undefined) return done({ kind: 'written', ...contentsOf(file) }, entry, input);
  if (ownership === 'owned') {
    // The digest stays that of the first writing: it tells whether anybody has touched the file since.
    return done({ kind: 'owned', path }, { ...entry, sha256: known?.sha256 ?? generated }, input);
  }
  if (found.kind === 'other') return blocked(file);
  if (isSame(found.text, generated)) return done({ kind: 'unchanged', path }, entry, input);
  const base = baseOf(path, known, input.disk);
  if (base === null) return conflict(file, null, 'in-the-way', []);
  if (isSame(found.text, base)) return done({ kind: 'updated', ...contentsOf(file) }, entry, input);
  if (base === generated) return done({ kind: 'kept', path }, entry, input);
  const text = input.bases.get(base);
  if (text === undefined) return conflict(file, base, 'base-unknown', []);
  const merge = mergeWith(text, found.text, file.contents);
  if (merge.kind === 'conflict') return conflict(file, base, 'both-changed', merge.lines);
  if (merge.text === found.text) return done({ kind: 'kept', path }, entry, input);
  return done({ kind: 'merged', ...contentsOf({ ...file, contents: merge.text }) }, entry, input);
}

/** The line ends of the edited text stay as its checkout made them. */
function mergeWith(base: string, mine: string, generated: string): Merge {
  if (base.includes('\r\n') || !mine.includes('\r\n')) return mergeTexts(base, mine, generated);
  const merge = mergeTexts(base, mine.replaceAll('\r\n', '\n'), generated);
  return merge.kind === 'merged' ? { ...merge, text: merge.text.replaceAll('\n', '\r\n') } : merge;
}

/** A file of the last generation that this one does not have. */
function outcomeOfFormer(known: ManifestFile, disk: RegenerationInput['disk']): Outcome {
  const { path } = known;
  const found = disk.get(path);
  if (found === undefined) return { steps: [], entry: null };
  const base = baseOf(path, known, disk);
  if (found.kind === 'text' && base !== null && isSame(found.text, base)) {
    return { steps: [{ kind: 'removed', path }], entry: null };
  }
  const reason = 'no-longer-generated';
  return { steps: [{ kind: 'conflict', path, reason, lines: [], beside: null }], entry: known };
}

/** No file at all lies there, or it lies below a link: nothing is written near it. */
function blocked({ path, contents, ownership }: GeneratedFile): Outcome {
  return {
    steps: [{ kind: 'conflict', path, reason: 'in-the-way', lines: [], beside: null }],
    entry: { path, sha256: sha256(contents), ownership, unresolved: { base: null } },
  };
}

function conflict(
  file: GeneratedFile,
  base: string | null,
  reason: ConflictReason,
  lines: readonly number[],
): Outcome {
  const { path, contents, ownership } = file;
  return {
    steps: [{ kind: 'conflict', path, reason, lines, beside: contents }],
    entry: { path, sha256: sha256(contents), ownership, unresolved: { base } },
  };
}

/** The outcome without a conflict: a `.slipway-new` of an earlier one is not needed any more. */
function done(step: Step, entry: ManifestFile, { known, disk }: RegenerationInput): Outcome {
  const before = known.find(({ path }) => path === entry.path);
  const beside = disk.get(entry.path + BESIDE);
  const ours = before?.unresolved && beside?.kind === 'text' && isSame(beside.text, before.sha256);
  return { steps: ours ? [step, { kind: 'removed', path: entry.path + BESIDE }] : [step], entry };
}

/**
 * What the file on the disk was made from. An open conflict keeps the older base, as long as its `.slipway-new` lies there:
 * deleting that says that the file now holds what it should.
 */
function baseOf(
  path: string,
  known: ManifestFile | undefined,
  disk: RegenerationInput['disk'],
): string | null {
  if (known === undefined) return null;
  if (known.unresolved && disk.has(path + BESIDE)) return known.unresolved.base;
  return known.sha256;
}

/** A checkout may have turned the line ends around; that is nobody's edit. */
export function isSame(text: string, digest: string): boolean {
  return sha256(text) === digest || sha256(text.replaceAll('\r\n', '\n')) === digest;
}

function contentsOf({ path, contents, executable }: GeneratedFile) {
  return { path, contents, executable };
}

function byPath(files: readonly ManifestFile[]): ReadonlyMap<string, ManifestFile> {
  return new Map(files.map((file) => [file.path, file]));
}

function sorted<T extends { readonly path: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.path < b.path ? -1 : 1));
}
