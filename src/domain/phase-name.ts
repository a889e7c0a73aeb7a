/** The nine phases, in the order in which they run. */
export const PHASE_NAMES = [
  'spec_compilation',
  'code_generation',
  'test_generation',
  'build',
  'verification',
  'packaging',
  'deployment',
  'registration',
  'health_check',
] as const;
export type PhaseName = (typeof PHASE_NAMES)[number];

export function isPhaseName(value: string): value is PhaseName {
  return (PHASE_NAMES as readonly string[]).includes(value);
}
