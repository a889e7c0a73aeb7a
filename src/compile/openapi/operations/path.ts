import { quoted } from '../document/report.ts';

/** A path in the form of the IR. */
export interface TemplatePath {
  /** Absolute, `{name}` parameters, no trailing slash. */
  readonly path: string;
  readonly parameters: readonly string[];
}

/** Segment characters of RFC 3986 without those that steer shells, templates or markup. */
const LITERAL = /^[\w\-.~!$()*+,;=:@%]*$/;

/** The path of a path item below a prefix; a string: why it can be none. */
export function templatePath(written: string, prefix: string): TemplatePath | { readonly fault: string } {
  const bare = written.replace(/[?#].*$/s, '');
  const segments = `${prefix}/${bare}`.split('/').filter((segment) => segment !== '');
  if (bare.length > 1000 || segments.length > 60) return { fault: 'is too long' };
  const parameters: string[] = [];
  for (const segment of segments) {
    if (segment === '.' || segment === '..') return { fault: `has the segment ${segment}` };
    const literals = segment.split(/\{([^{}]*)\}/);
    for (const [index, part] of literals.entries()) {
      if (index % 2 === 0) {
        if (!LITERAL.test(part) || part.includes('${'))
          return { fault: 'has characters that no path may have' };
      } else if (!/^[A-Za-z_][\w.-]{0,99}$/.test(part)) {
        return { fault: `has the parameter ${quoted(part)}, whose name is no identifier` };
      } else if (parameters.includes(part)) {
        return { fault: `has the parameter ${quoted(part)} twice` };
      } else parameters.push(part);
    }
  }
  return { path: `/${segments.join('/')}`, parameters };
}

/** Equal for paths that match the same requests. */
export function pathShape(path: string): string {
  return path.replace(/\{[^{}]*\}/g, '{}');
}
