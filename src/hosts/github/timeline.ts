import type { BuildView } from '../../adapters/reporters/build-view.ts';
import { PHASE_TITLES } from '../../adapters/reporters/phase-titles.ts';
import { markdownBlock } from './markdown.ts';

/** Mermaid draws a bar of no length nowhere. */
const SHORTEST_MS = 50;

/** When each phase ran, as a Mermaid Gantt chart; empty where none did. Titles are ours, so nothing needs escaping. */
export function timelineBlock(view: BuildView): string {
  const ran = view.rows.filter((row) => row.startedAt !== null && row.durationSeconds !== null);
  const [first] = ran;
  if (!first?.startedAt) return '';
  const zero = Date.parse(first.startedAt);
  const bars = ran.map((row) => {
    const start = Math.max(0, Date.parse(row.startedAt ?? '') - zero);
    const length = Math.max(SHORTEST_MS, Math.round((row.durationSeconds ?? 0) * 1000));
    const tag = row.state === 'failed' ? 'crit' : row.reused ? 'done' : 'active';
    return `  ${PHASE_TITLES[row.name]} :${tag}, ${start}, ${start + length}`;
  });
  return markdownBlock(['gantt', '  dateFormat x', '  axisFormat %M:%S', ...bars], 'mermaid');
}
