import { isJsonObject, type Json } from '../../domain/json.ts';
import { oneLine } from '../rendering/encoders.ts';
import { type Doc, dictLiteral, listLiteral } from './layout.ts';

/** Any JSON value as Python code. */
export function jsonLiteral(value: Json): Doc {
  if (typeof value === 'string') return pythonString(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return listLiteral(value.map(jsonLiteral));
  if (isJsonObject(value))
    return dictLiteral(
      Object.entries(value).map(([name, inner]) => [pythonString(name), jsonLiteral(inner)]),
    );
  return typeof value === 'number' ? pythonNumber(value) : 'None';
}

/** JavaScript writes `1e+21` and `1e-7`; both are Python, too, but the formatter wants them without the plus. */
export function pythonNumber(value: number): string {
  return Number.isFinite(value) ? String(value).replace('e+', 'e') : '0';
}

/** Text as a Python string literal, in the quotes that `ruff format` prefers. Cannot end early, whatever it holds. */
export function pythonString(value: string): string {
  return quoted(value.toWellFormed());
}

function quoted(value: string): string {
  const quote = value.split('"').length > value.split("'").length ? "'" : '"';
  return `${quote}${escaped(value, quote)}${quote}`;
}

/** The inside of a literal in these quotes. */
export function escaped(value: string, quote: '"' | "'"): string {
  return value
    .toWellFormed()
    .replace(/\\/g, '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (found) => {
      const point = found.codePointAt(0) ?? 0;
      if (point < 0x100) return `\\x${point.toString(16).padStart(2, '0')}`;
      return point < 0x10000
        ? `\\u${point.toString(16).padStart(4, '0')}`
        : `\\U${point.toString(16).padStart(8, '0')}`;
    });
}

/** The same inside of an f-string. */
export function escapedInTemplate(value: string, quote: '"' | "'"): string {
  return escaped(value, quote).replace(/[{}]/g, '$&$&');
}

/** One line of text inside a docstring: cannot end it, holds no escape. */
export function docText(value: string): string {
  return oneLine(value).replace(/\\/g, '\\\\').replace(/"/g, "'");
}
