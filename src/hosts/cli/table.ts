import type { Paint } from '../../adapters/reporters/paint.ts';
import { printable } from '../../adapters/reporters/printable.ts';
import { textWidth } from '../../adapters/reporters/text-width.ts';

/** Rows under a headline, columns as wide as their widest cell, no trailing white space. */
export function tableText(
  headline: readonly string[],
  rows: readonly (readonly string[])[],
  paint: Paint,
): string {
  const lines = [headline, ...rows].map((row) => row.map((cell) => printable(cell)));
  const widths = headline.map((_, column) => Math.max(...lines.map((row) => textWidth(row[column] ?? ''))));
  return lines
    .map((row, index) => {
      const line = row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd();
      return `${index === 0 ? paint.bold(line) : line}\n`;
    })
    .join('');
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - textWidth(cell)));
}
