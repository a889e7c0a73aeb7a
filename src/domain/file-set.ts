/** Who may change a generated file: Slipway at every generation, or the user after the first one. */
export type Ownership = 'generated' | 'owned';

export interface GeneratedFile {
  /** Relative, forward slashes, no `.` or `..` segment; see {@link unsafePathReason}. */
  readonly path: string;
  readonly contents: string;
  readonly executable: boolean;
  readonly ownership: Ownership;
}

/** Files by path, sorted by code unit, each path once. */
export type FileSet = readonly GeneratedFile[];

const CONTROL_OR_RESERVED = /[\p{Cc}\\<>:"|?*]/u;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Files that make tools run code at install, build or checkout; a generator never writes them. */
const PLANTED =
  /^(?:\.git|\.npmrc|\.yarnrc(?:\.yml)?|\.pnpmfile\.cjs|\.gitattributes|\.gitmodules|\.husky)$/i;

/** Why a path may not be written, or null when it may. Relative paths with forward slashes only. */
export function unsafePathReason(path: string): string | null {
  if (path === '') return 'is empty';
  if (path.length > 240) return 'is longer than 240 characters';
  if (path.startsWith('/')) return 'is absolute';
  if (CONTROL_OR_RESERVED.test(path)) return 'has a control or reserved character';
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.' || segment === '..') return `has the segment '${segment}'`;
    if (segment.endsWith('.') || segment.endsWith(' '))
      return `has a segment that ends in '${segment.at(-1)}'`;
    if (WINDOWS_DEVICE.test(segment)) return `has the device name '${segment}'`;
    if (PLANTED.test(segment)) return `would plant '${segment}', which tools execute`;
  }
  return null;
}

/** Sorts and checks. Throws a RangeError that lists every unsafe or doubled path: that is a generator's bug. */
export function fileSet(files: readonly GeneratedFile[]): FileSet {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const { path } of files) {
    const reason = unsafePathReason(path);
    if (reason) faults.push(`${JSON.stringify(path)} ${reason}`);
    const folded = path.toLowerCase();
    if (seen.has(folded)) faults.push(`${JSON.stringify(path)} occurs twice`);
    seen.add(folded);
  }
  if (faults.length > 0) throw new RangeError(`unsafe generated files: ${faults.join('; ')}`);
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}
